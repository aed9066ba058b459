import type { ComponentChildren } from 'preact';
import { Form, Hidden, SubmitButton } from '../../platform/web/form.tsx';
import { useNoteId, useWords } from '../../platform/web/shell.ts';
import { roomTexts } from './texts.ts';

/** A titled part of the desk. */
export function Part(props: { title: string; hidden?: boolean | undefined; children: ComponentChildren }) {
  const id = useNoteId();
  return (
    <section aria-labelledby={id} class="room-part">
      <h3 id={id} class={props.hidden ? 'visually-hidden' : 'part'}>
        {props.title}
      </h3>
      {props.children}
    </section>
  );
}

/** A row that may be taken back, its button named for who hears a list of buttons. */
export function Row(props: {
  action: string;
  what: string;
  row: string;
  name: string;
  may: boolean;
  children: ComponentChildren;
}) {
  const words = useWords(roomTexts);
  return (
    <li>
      {props.children}
      {props.may && (
        <Form action={props.action} class="one-button" label={words.withdrawOf(props.name)}>
          <Hidden name="vad" value={props.what} />
          <Hidden name="rad" value={props.row} />
          <SubmitButton variant="tertiary">{words.withdraw}</SubmitButton>
        </Form>
      )}
    </li>
  );
}
