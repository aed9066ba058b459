import { Group, controlProps } from './field.tsx';
import type { Labelled } from './field.tsx';

type Choice = { readonly value: string; readonly label: string; readonly hint?: string | undefined };

/** One of a few; all are seen at once. */
export function Radios(props: Labelled & { options: readonly Choice[]; value?: string | null | undefined }) {
  return (
    <Group {...props}>
      {props.options.map((option) => (
        <Box
          key={option.value}
          {...option}
          type="radio"
          field={props}
          checked={option.value === props.value}
        />
      ))}
    </Group>
  );
}

/** Any of a few. */
export function Checks(
  props: Labelled & { options: readonly Choice[]; values?: readonly string[] | undefined },
) {
  return (
    <Group {...props}>
      {props.options.map((option) => (
        <Box
          key={option.value}
          {...option}
          type="checkbox"
          field={props}
          checked={props.values?.includes(option.value) ?? false}
        />
      ))}
    </Group>
  );
}

function Box(props: Choice & { type: 'radio' | 'checkbox'; field: Labelled; checked: boolean }) {
  const id = `${props.field.id ?? props.field.name}-${props.value || 'none'}`;
  return (
    <div class="choice">
      <input
        class="ds-input"
        type={props.type}
        id={id}
        name={props.field.name}
        value={props.value}
        checked={props.checked}
        aria-describedby={props.hint && `${id}-hint`}
      />
      <label for={id}>{props.label}</label>
      {props.hint && (
        <p class="hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
    </div>
  );
}

/** Yes or no; sends `value` ('ja' unless told) when ticked. */
export function Checkbox(props: Labelled & { checked?: boolean | undefined; value?: string | undefined }) {
  const control = controlProps(props);
  return (
    <div class="choice">
      <input
        class="ds-input"
        type="checkbox"
        {...control}
        value={props.value ?? 'ja'}
        checked={props.checked ?? false}
      />
      <label for={control.id}>{props.label}</label>
      {props.hint && (
        <p class="hint" id={`${control.id}-hint`}>
          {props.hint}
        </p>
      )}
      {props.problem && (
        <p class="ds-validation-message" id={`${control.id}-problem`}>
          {props.problem}
        </p>
      )}
    </div>
  );
}
