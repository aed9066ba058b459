import type { ComponentChildren } from 'preact';
import { useWords } from './shell.ts';
import { webTexts } from './texts.ts';

/** What every control has: its name in the form, its visible label, help and what is wrong. */
export type Labelled = {
  name: string;
  label: string;
  hint?: string | undefined;
  problem?: string | undefined;
  required?: boolean | undefined;
  /** Writes "(frivilligt)" after the label. */
  optional?: boolean | undefined;
  /** Only where a page has several fields of the same name; the name otherwise. */
  id?: string | undefined;
};

const idOf = (field: Labelled): string => field.id ?? field.name;

/** Ties a control to its label, hint and problem. */
export function controlProps(field: Labelled) {
  const id = idOf(field);
  const described = [field.hint && `${id}-hint`, field.problem && `${id}-problem`].filter(Boolean).join(' ');
  return {
    id,
    name: field.name,
    ...(described && { 'aria-describedby': described }),
    ...(field.problem && { 'aria-invalid': 'true' as const }),
    ...(field.required && { 'aria-required': 'true' as const }),
  };
}

/** Label, help, problem and control, in that order. */
export function Field(props: Labelled & { children: ComponentChildren }) {
  return (
    <div class="ds-field">
      <label class="ds-label" for={idOf(props)}>
        {props.label}
        <Optional shown={props.optional} />
      </label>
      <Notes {...props} />
      {props.children}
    </div>
  );
}

/** Several controls under one question. */
export function Group(props: Labelled & { children: ComponentChildren }) {
  const { 'aria-describedby': described } = controlProps(props);
  return (
    <fieldset class="ds-fieldset" id={idOf(props)} aria-describedby={described} tabIndex={-1}>
      <legend class="ds-label">
        {props.label}
        <Optional shown={props.optional} />
      </legend>
      <Notes {...props} />
      {props.children}
    </fieldset>
  );
}

function Optional(props: { shown?: boolean | undefined }) {
  const words = useWords(webTexts);
  return props.shown ? <span class="optional"> ({words.optional})</span> : null;
}

function Notes(props: Labelled) {
  const words = useWords(webTexts);
  const id = idOf(props);
  return (
    <>
      {props.hint && (
        <p class="hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      {props.problem && (
        <p class="ds-validation-message" id={`${id}-problem`}>
          <span class="visually-hidden">{words.error}: </span>
          {props.problem}
        </p>
      )}
    </>
  );
}
