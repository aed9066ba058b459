import type { ComponentChildren } from 'preact';
import { Field, controlProps } from './field.tsx';
import type { Labelled } from './field.tsx';
import { useNoteId, useShell, useWords } from './shell.ts';
import { webTexts } from './texts.ts';

export { Checkbox, Checks, Radios } from './choice.tsx';
export { Field } from './field.tsx';

/** What is wrong with a sent form: the field's name and a sentence that says what to do. */
export type Problem = { readonly field: string; readonly sentence: string };

export const problemOf = (problems: readonly Problem[] | undefined, field: string): string | undefined =>
  problems?.find((problem) => problem.field === field)?.sentence;

type Valued = Labelled & { value?: string | null | undefined };

/** A form; one that is posted carries its own key, so that sending it twice stores it once. */
export function Form(props: {
  action: string;
  method?: 'post' | 'get' | undefined;
  upload?: boolean | undefined;
  class?: string | undefined;
  /** Names the form for assistive technology where a page has several. */
  label?: string | undefined;
  /** For a button that stands elsewhere on the page. */
  id?: string | undefined;
  children: ComponentChildren;
}) {
  const { newKey } = useShell();
  const method = props.method ?? 'post';
  return (
    <form
      id={props.id}
      class={props.class ?? 'form'}
      action={props.action}
      method={method}
      enctype={props.upload ? 'multipart/form-data' : undefined}
      aria-label={props.label}
      data-once={method === 'post' ? '' : undefined}
      noValidate
    >
      {method === 'post' && <input type="hidden" name="formKey" value={newKey()} />}
      {props.children}
    </form>
  );
}

export function TextInput(
  props: Valued & {
    type?: 'text' | 'email' | 'url' | 'search' | 'password' | 'number' | 'time' | undefined;
    /** Id of a `<datalist>` with suggestions. */
    list?: string | undefined;
    autocomplete?: string | undefined;
    inputMode?: 'numeric' | 'text' | undefined;
  },
) {
  const control = {
    class: 'ds-input',
    ...controlProps(props),
    value: props.value ?? '',
    autocomplete: props.autocomplete,
    inputMode: props.inputMode,
  };
  return (
    <Field {...props}>
      {props.list ? (
        <input {...control} type="text" list={props.list} />
      ) : (
        <input {...control} {...typed(props.type)} />
      )}
    </Field>
  );
}

// NOTE preact's types tell each input type apart by its roles; ours have none, so one stands for all
const typed = (type: string | undefined) => ({ type: type ?? 'text' }) as { type: 'text' };

export function TextArea(props: Valued & { rows?: number | undefined }) {
  return (
    <Field {...props}>
      <textarea class="ds-input" {...controlProps(props)} rows={props.rows ?? 4}>
        {props.value ?? ''}
      </textarea>
    </Field>
  );
}

/** A calendar day, `YYYY-MM-DD`. */
export function DayInput(
  props: Valued & { min?: string | null | undefined; max?: string | null | undefined },
) {
  return (
    <Field {...props}>
      <input
        class="ds-input day"
        {...controlProps(props)}
        type="date"
        value={props.value ?? ''}
        min={props.min ?? undefined}
        max={props.max ?? undefined}
      />
    </Field>
  );
}

/** `group` is the heading that an option stands under, together with its neighbours of the same group. */
export type Option = { readonly value: string; readonly label: string; readonly group?: string };

export function Select(
  props: Valued & {
    options: readonly Option[];
    /** The label of the empty choice; null where there is none. */
    emptyLabel?: string | null | undefined;
  },
) {
  const words = useWords(webTexts);
  return (
    <Field {...props}>
      <select class="ds-input" {...controlProps(props)}>
        {props.emptyLabel !== null && <option value="">{props.emptyLabel ?? words.choose}</option>}
        {[...Map.groupBy(props.options, ({ group }) => group)].map(([group, options]) =>
          group === undefined ? (
            <Options options={options} value={props.value} />
          ) : (
            <optgroup key={group} label={group}>
              <Options options={options} value={props.value} />
            </optgroup>
          ),
        )}
      </select>
    </Field>
  );
}

const Options = (props: { options: readonly Option[]; value: string | null | undefined }) => (
  <>
    {props.options.map(({ value, label }) => (
      <option key={value} value={value} selected={value === props.value}>
        {label}
      </option>
    ))}
  </>
);

export function FileInput(props: Labelled & { accept?: string | undefined; multiple?: boolean | undefined }) {
  return (
    <Field {...props}>
      <input
        class="ds-input"
        {...controlProps(props)}
        type="file"
        accept={props.accept}
        multiple={props.multiple}
      />
    </Field>
  );
}

export const Hidden = (props: { name: string; value: string }) => (
  <input type="hidden" name={props.name} value={props.value} />
);

/** The version that was read; a write with an older one is an ordinary no. */
export const VersionField = (props: { version: number }) => (
  <input type="hidden" name="version" value={String(props.version)} />
);

type Variant = 'primary' | 'secondary' | 'tertiary';

/** Verb and noun; what stands in the way is said beside the button, never hidden. */
export function SubmitButton(props: {
  obstacle?: string | undefined;
  variant?: Variant | undefined;
  danger?: boolean | undefined;
  /** Several buttons in one form: which was pressed. */
  name?: string | undefined;
  value?: string | undefined;
  /** Id of the form that it sends where it stands outside of it, and where to. */
  form?: string | undefined;
  action?: string | undefined;
  children: ComponentChildren;
}) {
  const noteId = useNoteId();
  const blocked = props.obstacle !== undefined;
  return (
    <span class="submit">
      <button
        class="ds-button"
        data-variant={props.variant ?? 'primary'}
        data-color={props.danger ? 'danger' : 'accent'}
        type={blocked ? 'button' : 'submit'}
        aria-disabled={blocked ? 'true' : undefined}
        aria-describedby={blocked ? noteId : undefined}
        name={props.name}
        value={props.value}
        form={props.form}
        formAction={props.action}
      >
        {props.children}
      </button>
      {blocked && (
        <span class="obstacle" id={noteId} role="note">
          {props.obstacle}
        </span>
      )}
    </span>
  );
}

/** A way to another page that looks like a button. */
export const ButtonLink = (props: {
  address: string;
  variant?: Variant | undefined;
  children: ComponentChildren;
}) => (
  <a class="ds-button" data-variant={props.variant ?? 'secondary'} data-color="accent" href={props.address}>
    {props.children}
  </a>
);

/** All that is wrong, on top of the form, each a way to its field; takes the focus when the page opens. */
export function ErrorSummary(props: { problems?: readonly Problem[] | undefined }) {
  const words = useWords(webTexts);
  const problems = props.problems ?? [];
  if (problems.length === 0) return null;
  return (
    <div class="ds-error-summary" role="alert" tabIndex={-1} autofocus data-focus="">
      <h2 class="ds-heading" data-size="2xs">
        {words.errorTitle(problems.length)}
      </h2>
      <ul>
        {problems.map(({ field, sentence }) => (
          <li key={field + sentence}>{field ? <a href={`#${field}`}>{sentence}</a> : sentence}</li>
        ))}
      </ul>
    </div>
  );
}
