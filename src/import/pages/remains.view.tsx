import { useWords } from '../../platform/web/shell.ts';
import type { Proposal } from '../../reader/proposal.ts';
import { importTexts } from '../texts.ts';

/** How much is shown of what was not placed; the rest is counted, and stands in the document. */
const most = { pieces: 200, characters: 2000 } as const;

/** What the document says beside its items: facts, and every stretch that was not placed. Nothing is dropped. */
export function Remains(props: { proposal: Proposal }) {
  const words = useWords(importTexts);
  const { facts, remainder } = props.proposal;
  return (
    <>
      {facts.length > 0 && (
        <section aria-labelledby="uppgifter" class="review-part">
          <h2 id="uppgifter" class="ds-heading" data-size="sm">
            {words.facts}
          </h2>
          <ul>
            {facts.slice(0, most.pieces).map((fact) => (
              <li key={fact.text + fact.source[0]}>
                <strong>{words.factKind[fact.kind]}:</strong> {fact.text}
              </li>
            ))}
          </ul>
          <More n={facts.length - most.pieces} />
        </section>
      )}
      {remainder.length > 0 && (
        <section aria-labelledby="resten" class="review-part">
          <h2 id="resten" class="ds-heading" data-size="sm">
            {words.rest}
          </h2>
          <p class="quiet">{words.restLead}</p>
          <ul class="remains">
            {remainder.slice(0, most.pieces).map((rest) => (
              <li key={rest.source[0]}>
                <span class="knot-kind">{words.why[rest.why]}</span>
                <span class="printed">
                  <Printed text={rest.text.trim()} />
                </span>
              </li>
            ))}
          </ul>
          <More n={remainder.length - most.pieces} />
        </section>
      )}
    </>
  );
}

function More(props: { n: number }) {
  const words = useWords(importTexts);
  return props.n > 0 ? <p class="quiet">{words.moreRemains(props.n)}</p> : null;
}

function Printed({ text }: { text: string }) {
  const words = useWords(importTexts);
  const more = text.length - most.characters;
  return (
    <>
      {more > 0 ? text.slice(0, most.characters) : text}
      {more > 0 && <span class="quiet"> {words.moreText(more)}</span>}
    </>
  );
}
