import { Form, Hidden, Select, SubmitButton, VersionField } from '../../../platform/web/form.tsx';
import { useWords } from '../../../platform/web/shell.ts';
import type { Remainder } from '../../../reader/proposal.ts';
import { readingRestAddress } from '../../addresses.ts';
import { deskAddress } from '../../review/desk/desk-view.ts';
import { unplacedOf } from '../../review/facts/passages.ts';
import { itemBefore, restKey } from '../../review/facts/rest.ts';
import type { ShownReading } from '../../review/desk/shown.store.ts';
import { importTexts, reviewTexts } from '../../texts.ts';

type Props = Pick<ShownReading, 'reading' | 'review'>;

/** How much is shown of what was not placed; the rest is counted, and stands in the document. */
const most = { pieces: 100, characters: 2000 } as const;

/** Every stretch of the document that was not placed. Nothing is dropped. */
export function Remains(props: Props) {
  const words = useWords(importTexts);
  const { remainder } = props.reading.proposal;
  const unplaced = unplacedOf(props.reading.proposal);
  const others = remainder.filter(({ why }) => why !== 'unplaced');
  return (
    <section aria-labelledby="resten" class="review-part">
      <h2 id="resten" class="ds-heading" data-size="sm">
        {words.rest}
      </h2>
      <p class="quiet">{remainder.length === 0 ? words.restNothing : words.restLead}</p>
      <ul class="remains">
        {unplaced.slice(0, most.pieces).map((rest) => (
          <Passage key={rest.source[0]} {...props} rest={rest} />
        ))}
      </ul>
      <More n={unplaced.length - most.pieces} />
      {others.length > 0 && <Furniture others={others} />}
    </section>
  );
}

/** A passage that may still be something: an assignment, a decision, or nothing. */
function Passage({ reading, review, rest }: Props & { rest: Remainder }) {
  const words = useWords(reviewTexts);
  const start = rest.source[0];
  const told = reading.choices.rest[start]?.as;
  const items = review.items.map(({ key, number, heading }) => ({
    value: key,
    label: [number && `§ ${number}`, heading.length > 60 ? `${heading.slice(0, 59)}…` : heading]
      .filter(Boolean)
      .join(' '),
  }));
  return (
    <li id={restKey(start)}>
      <span class="printed">
        <Printed text={rest.text.trim()} />
      </span>
      {told && <p class="quiet">{words.restTold[told]}</p>}
      <Form
        action={readingRestAddress(reading.id, start)}
        class="answer"
        label={rest.text.trim().slice(0, 60)}
      >
        <VersionField version={reading.version} />
        {items.length > 1 && items.length <= most.pieces ? (
          <details>
            <summary>{words.restItem}</summary>
            <Select
              name="item"
              id={`${restKey(start)}.item`}
              label={words.restItem}
              emptyLabel={null}
              options={items}
              value={reading.choices.rest[start]?.item ?? itemBefore(reading.proposal, start)}
            />
          </details>
        ) : (
          <Hidden name="item" value="" />
        )}
        <div class="verbs">
          {(['assignment', 'decision', 'nothing'] as const)
            .filter((as) => as !== 'decision' || items.length > 0)
            .map((as) => (
              <SubmitButton key={as} name="som" value={as} variant={as === told ? 'primary' : 'secondary'}>
                {words.restAs[as]}
              </SubmitButton>
            ))}
          <a
            class="ds-link"
            href={deskAddress(reading.id, { fact: restKey(start) }, 'dokumentet')}
            data-show=""
          >
            {words.seeInDocument}
          </a>
        </div>
      </Form>
    </li>
  );
}

/** Running heads and fixed text: shown, so that nothing is dropped, and folded, so that nothing is hidden behind them. */
function Furniture({ others }: { others: readonly Remainder[] }) {
  const words = useWords(importTexts);
  return (
    <details>
      <summary>
        {words.why['page furniture']}, {words.why.boilerplate} ({others.length})
      </summary>
      <ul class="remains">
        {others.slice(0, most.pieces).map((rest) => (
          <li key={rest.source[0]}>
            <span class="knot-kind">{words.why[rest.why]}</span>
            <span class="printed">
              <Printed text={rest.text.trim()} />
            </span>
          </li>
        ))}
      </ul>
      <More n={others.length - most.pieces} />
    </details>
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
