import { useWords } from '../../../platform/web/shell.ts';
import type { Span } from '../../../reader/proposal.ts';
import { readingPageAddress, readingTextAddress } from '../../addresses.ts';
import { boxesOn, hasPages, pageOf, textOfPage } from '../../reading/layout.ts';
import type { Box } from '../../reading/layout.ts';
import type { Reading } from '../../reading/readings.store.ts';
import { deskAddress } from '../../review/desk/desk-view.ts';
import type { DeskView } from '../../review/desk/desk-view.ts';
import { reviewTexts } from '../../texts.ts';

/** Where the document is open: at a stretch of its text, in the part around it, or at a page. */
export type OpenAt = {
  readonly here: Span | undefined;
  /** The part of the text that is shown around it where there are no pages. */
  readonly around: Span;
  /** What else was read there. */
  readonly others: readonly Span[];
  readonly sheet: number | undefined;
};

/** Pixels across: sharp in its column on an ordinary screen, and for a closer look. */
const widths = { column: 900, full: 1600 } as const;

/** The document itself, beside what was read out of it: the page as a picture where it has pages, else its text. */
export function DocumentColumn(props: { reading: Reading; at: OpenAt; view: DeskView }) {
  const words = useWords(reviewTexts);
  const { reading, at } = props;
  const pages = hasPages(reading.mediaType) ? reading.proposal.source.pages : 0;
  const wanted = at.sheet ?? (at.here && pageOf(reading.layout, at.here)) ?? 1;
  return (
    <section id="dokumentet" aria-labelledby="i-dokumentet" class="beside-text" tabIndex={0}>
      <h2 id="i-dokumentet" class="ds-heading" data-size="xs">
        {words.inDocument}
      </h2>
      {pages > 0 ? (
        <Sheet {...props} page={Math.min(wanted, pages)} pages={pages} />
      ) : (
        <MarkedText text={reading.extracted} around={at.around} here={at.here} others={at.others} />
      )}
      <p>
        <a class="ds-link" href={readingTextAddress(reading.id)}>
          {words.wholeText}
        </a>
      </p>
    </section>
  );
}

function Sheet(props: { reading: Reading; at: OpenAt; view: DeskView; page: number; pages: number }) {
  const words = useWords(reviewTexts);
  const { reading, at, page, pages } = props;
  const text = textOfPage(reading.layout, page);
  const here = at.here ? boxesOn(reading.layout, page, at.here) : [];
  return (
    <>
      <Turning {...props} />
      <figure class="leaf">
        <img
          src={readingPageAddress(reading.id, page, widths.column)}
          alt={words.pageAlt(page)}
          width={widths.column}
        />
        <svg viewBox="0 0 1000 1000" preserveAspectRatio="none" aria-hidden="true">
          {here.map((box) => (
            <Marked key={box.join()} box={box} />
          ))}
        </svg>
      </figure>
      <p>
        <a class="ds-link" href={readingPageAddress(reading.id, page, widths.full)}>
          {words.larger}
        </a>
      </p>
      <details open={at.here !== undefined && here.length === 0}>
        <summary>{words.textOfPage}</summary>
        {text ? (
          <MarkedText text={reading.extracted} around={text} here={at.here} others={at.others} />
        ) : (
          <p class="quiet">{words.noPageText}</p>
        )}
      </details>
      {pages > 1 && <span class="visually-hidden">{words.page(page, pages)}</span>}
    </>
  );
}

/** A little more than the text itself, so that no letter is hidden under the frame. */
const Marked = ({ box: [left, top, right, bottom] }: { box: Box }) => (
  <rect
    x={left * 1000 - 6}
    y={top * 1000 - 4}
    width={(right - left) * 1000 + 12}
    height={(bottom - top) * 1000 + 8}
    rx="4"
  />
);

function Turning({
  reading,
  view,
  page,
  pages,
}: {
  reading: Reading;
  view: DeskView;
  page: number;
  pages: number;
}) {
  const words = useWords(reviewTexts);
  const turnTo = (sheet: number): string => deskAddress(reading.id, { ...view, sheet }, 'dokumentet');
  return (
    <nav class="turning" aria-label={words.turnPages}>
      {page > 1 && (
        <a class="ds-link" href={turnTo(page - 1)} data-turn="">
          {words.previousPage}
        </a>
      )}
      <span>{words.page(page, pages)}</span>
      {page < pages && (
        <a class="ds-link" href={turnTo(page + 1)} data-turn="">
          {words.nextPage}
        </a>
      )}
    </nav>
  );
}

/** A stretch of the text with what was read out of it marked, and the place that is looked at marked most. */
export function MarkedText(props: {
  text: string;
  around: Span;
  here: Span | undefined;
  others: readonly Span[];
}) {
  const [start, end] = props.around;
  const spans = props.here ? [props.here, ...props.others] : props.others;
  const inside = spans.flat().filter((at) => at > start && at < end);
  const cuts = [...new Set([start, ...inside, end])].sort((a, b) => a - b);
  const covers = (span: Span, from: number, until: number): boolean => span[0] <= from && span[1] >= until;
  return (
    <div class="read-text">
      {cuts.slice(0, -1).map((from, at) => {
        const until = cuts[at + 1] ?? end;
        const piece = props.text.slice(from, until);
        if (props.here && covers(props.here, from, until))
          return (
            <mark key={from} class="here">
              {piece}
            </mark>
          );
        return props.others.some((span) => covers(span, from, until)) ? (
          <mark key={from}>{piece}</mark>
        ) : (
          piece
        );
      })}
    </div>
  );
}
