import type { ComponentChildren } from 'preact';

/** A part of a page under its own heading; the id is a place in the address. */
export const Section = (props: { id: string; title: string; children: ComponentChildren }) => (
  <section aria-labelledby={props.id}>
    <h2 id={props.id} class="ds-heading" data-size="sm">
      {props.title}
    </h2>
    {props.children}
  </section>
);
