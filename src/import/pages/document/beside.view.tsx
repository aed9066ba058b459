import type { ComponentChildren } from 'preact';
import { firstView } from '../../review/desk/desk-view.ts';
import { openAt } from '../../review/desk/open-at.ts';
import type { ShownReading } from '../../review/desk/shown.store.ts';
import { factsIn } from '../../review/facts/review.ts';
import { DocumentColumn } from './document.view.tsx';

/** What is answered about a place in the document, with the document open there beside it. */
export function BesideDocument(
  props: Pick<ShownReading, 'reading' | 'review'> & { place: string; children: ComponentChildren },
) {
  const { reading, review, place } = props;
  const view = { ...firstView, fact: place };
  return (
    <div class="beside" data-keep="">
      <DocumentColumn
        reading={reading}
        view={view}
        at={openAt(reading.proposal, factsIn(review), view, undefined)}
      />
      <div>{props.children}</div>
    </div>
  );
}
