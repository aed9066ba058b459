import type { VNode } from 'preact';
import { Facts } from '../platform/web/table.tsx';
import { Page } from '../platform/web/page.tsx';
import { useShell, useWords } from '../platform/web/shell.ts';
import type { Knot, KnotId } from '../thread/knot.ts';
import { threadTexts } from '../thread/texts.ts';
import { downloadAddress, spanAddress } from './addresses.ts';
import { stretches } from './document.ts';
import type { Document, SourceSpan } from './document.ts';
import { documentTexts } from './texts.ts';

/** One kept file: what it is, its text, and what was read out of it. */
export function DocumentPage(props: {
  document: Document;
  title: string;
  spans: readonly SourceSpan[];
  knots: ReadonlyMap<KnotId, Knot>;
  panel: VNode | undefined;
}) {
  const words = useWords(documentTexts);
  const { document, spans, knots } = props;
  return (
    <Page
      title={props.title}
      kicker={words.document}
      panel={props.panel}
      actions={
        <a class="ds-button" data-variant="secondary" href={downloadAddress(document.id)}>
          {words.download}
        </a>
      }
    >
      <DocumentFacts document={document} />
      <section aria-labelledby="texten">
        <h2 id="texten" class="ds-heading" data-size="sm">
          {words.text}
        </h2>
        {document.extracted === undefined ? (
          <p>{words.noText}</p>
        ) : (
          <>
            <p class="quiet">{spans.length > 0 ? words.textLead : words.readHere(0)}</p>
            <ReadText text={document.extracted} spans={spans} knots={knots} />
          </>
        )}
      </section>
    </Page>
  );
}

function DocumentFacts(props: { document: Document }) {
  const words = useWords(documentTexts);
  const { locale } = useShell();
  const { document } = props;
  const added = document.addedAt.toLocaleString(locale === 'sv' ? 'sv-SE' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Stockholm',
  });
  return (
    <Facts
      rows={[
        [words.name, document.name],
        [words.size, sizeInWords(document.size)],
        [words.added, document.addedBy ? `${added} ${words.addedBy} ${document.addedBy}` : added],
        [words.content, <code class="hash">{document.sha256}</code>],
      ]}
    />
  );
}

/** Bytes as a reader says them. */
export const sizeInWords = (bytes: number): string =>
  bytes < 1000
    ? `${bytes} byte`
    : bytes < 1_000_000
      ? `${Math.round(bytes / 1000)} kB`
      : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;

/** Meetings and items span nearly the whole text: they are linked where they begin, and only what stands in them is marked. */
const isWide = (knot: Knot | undefined): boolean => knot?.kind === 'meeting' || knot?.kind === 'item';

/** The extracted text with every inlaid fact marked and linked. */
export function ReadText(props: {
  text: string;
  spans: readonly SourceSpan[];
  knots: ReadonlyMap<KnotId, Knot>;
}) {
  const words = useWords(threadTexts);
  const { text, spans, knots } = props;
  const starting = new Map<number, SourceSpan[]>();
  for (const span of spans) starting.set(span.starts, [...(starting.get(span.starts) ?? []), span]);
  return (
    <div class="read-text">
      {stretches(text, spans).map((stretch) => {
        const begun = starting.get(stretch.start) ?? [];
        const marked = stretch.knots.some((id) => !isWide(knots.get(id)));
        const content = marked ? <mark>{stretch.text}</mark> : stretch.text;
        return (
          <span key={stretch.start} {...(begun.length > 0 && { id: `tecken-${stretch.start}` })}>
            {begun.map((span) => {
              const knot = knots.get(span.knotId);
              return (
                knot && (
                  <a
                    key={span.knotId}
                    class="read-mark"
                    href={knot.address}
                    aria-label={`${words.kind[knot.kind]}: ${knot.title}`}
                  >
                    {words.kind[knot.kind]}
                  </a>
                )
              );
            })}
            {content}
          </span>
        );
      })}
    </div>
  );
}

/** On a knot's own page: the sentences it was read from, each with its place. */
export function SourceSection(props: { spans: readonly (SourceSpan & { documentName: string })[] }) {
  const words = useWords(documentTexts);
  return (
    <section class="sources" aria-labelledby="kalla">
      <h2 id="kalla" class="ds-heading" data-size="xs">
        {words.source}
      </h2>
      {props.spans.map((span) => (
        <figure key={span.documentId + span.starts}>
          <blockquote>{span.text}</blockquote>
          <figcaption>
            <a class="ds-link" href={spanAddress(span.documentId, span.starts)}>
              {words.sourceIn(span.documentName)}
            </a>
          </figcaption>
        </figure>
      ))}
    </section>
  );
}
