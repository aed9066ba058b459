import { useWords } from '../../platform/web/shell.ts';
import type { Proposal } from '../../reader/proposal.ts';
import { importTexts } from '../texts.ts';

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
            {facts.map((fact) => (
              <li key={fact.text + fact.source[0]}>
                <strong>{words.factKind[fact.kind]}:</strong> {fact.text}
              </li>
            ))}
          </ul>
        </section>
      )}
      {remainder.length > 0 && (
        <section aria-labelledby="resten" class="review-part">
          <h2 id="resten" class="ds-heading" data-size="sm">
            {words.rest}
          </h2>
          <p class="quiet">{words.restLead}</p>
          <ul class="remains">
            {remainder.map((rest) => (
              <li key={rest.source[0]}>
                <span class="knot-kind">{words.why[rest.why]}</span>
                <span class="printed">{rest.text.trim()}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
