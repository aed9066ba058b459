import type { ComponentChildren } from 'preact';

/** A part of the review under its own heading. */
export function Section(props: { id: string; title: string; lead?: string; children: ComponentChildren }) {
  return (
    <section aria-labelledby={props.id} class="review-part">
      <h2 id={props.id} class="ds-heading" data-size="sm">
        {props.title}
      </h2>
      {props.lead && <p class="quiet">{props.lead}</p>}
      {props.children}
    </section>
  );
}
