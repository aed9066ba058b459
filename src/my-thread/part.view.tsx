import type { ComponentChildren } from 'preact';

/** A part of the day under its own heading; with nothing in it, the sentence that says so. */
export function Part(props: {
  id: string;
  title: string;
  lead?: string;
  none: string | false;
  urgent?: boolean;
  children: ComponentChildren;
}) {
  const filled = props.none === false;
  return (
    <section aria-labelledby={props.id} class={props.urgent && filled ? 'part urgent' : 'part'}>
      <h2 id={props.id} class="ds-heading" data-size="sm">
        {props.title}
      </h2>
      {filled ? (
        <>
          {props.lead && <p class="quiet">{props.lead}</p>}
          {props.children}
        </>
      ) : (
        <p class="quiet">{props.none}</p>
      )}
    </section>
  );
}
