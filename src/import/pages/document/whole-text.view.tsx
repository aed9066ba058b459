import { Page } from '../../../platform/web/page.tsx';
import { useWords } from '../../../platform/web/shell.ts';
import { importAddress, readingAddress } from '../../addresses.ts';
import { factsIn } from '../../review/facts/review.ts';
import type { ShownReading } from '../../review/desk/shown.store.ts';
import { importTexts, reviewTexts } from '../../texts.ts';
import { MarkedText } from './document.view.tsx';

/** The whole text of a document under review, with all that was read out of it marked. */
export function WholeTextPage({ reading, review }: Pick<ShownReading, 'reading' | 'review'>) {
  const words = useWords(importTexts);
  const names = useWords(reviewTexts);
  return (
    <Page
      title={names.wholeText}
      kicker={words.kicker}
      crumbs={[
        { title: words.readIn, address: importAddress },
        { title: reading.name, address: readingAddress(reading.id) },
      ]}
    >
      <MarkedText
        text={reading.extracted}
        around={[0, reading.extracted.length]}
        here={undefined}
        others={factsIn(review).map(({ source }) => source)}
      />
    </Page>
  );
}
