import type { ComponentChildren } from 'preact';
import { Hidden } from '../../platform/web/form.tsx';
import { Page } from '../../platform/web/page.tsx';
import { useWords } from '../../platform/web/shell.ts';
import { importAddress, readingAddress } from '../addresses.ts';
import type { Reading } from '../reading/readings.store.ts';
import { importTexts } from '../texts.ts';

/** Fields that stand beside the buttons of others: without a script they are on a page of their own, where none empties them. */
export function Alone(props: { address: string; title: string; children: ComponentChildren }) {
  return (
    <>
      <p class="without-script">
        <a class="ds-link" href={props.address}>
          {props.title}
        </a>
      </p>
      <div class="with-script">{props.children}</div>
    </>
  );
}

/** Says that a form was sent from its own page, so that a no is shown there with everything that was typed. */
export const OwnPageField = () => <Hidden name="sida" value="egen" />;

/** A part of the review on a page of its own, with the way back to the whole. */
export function OwnPage(props: {
  reading: Pick<Reading, 'id' | 'name'>;
  title: string;
  /** Where there is something beside it, all of the window is used. */
  wide?: boolean;
  children: ComponentChildren;
}) {
  const words = useWords(importTexts);
  return (
    <Page
      wide={props.wide ?? false}
      title={props.title}
      kicker={words.kicker}
      crumbs={[
        { title: words.readIn, address: importAddress },
        { title: props.reading.name, address: readingAddress(props.reading.id) },
      ]}
    >
      {props.children}
    </Page>
  );
}
