import { Form, Hidden, Select, SubmitButton, VersionField } from '../../../platform/web/form.tsx';
import { useWords } from '../../../platform/web/shell.ts';
import type { Remainder } from '../../../reader/proposal.ts';
import { readingRestAddress } from '../../addresses.ts';
import { deskAddress } from '../../review/desk/desk-view.ts';
import { unplacedOf } from '../../review/facts/passages.ts';
import { itemBefore, restKey } from '../../review/facts/rest.ts';
import type { ShownReading } from '../../review/desk/shown.store.ts';
import type { RestChoice } from '../../review/answers/choices.ts';
import { importTexts, reviewTexts } from '../../texts.ts';
import type { Conflict } from '../../review/answers/conflicts.ts';
import { Conflicts } from '../desk/conflict.view.tsx';
import { BesideDocument } from './beside.view.tsx';
import { Alone, OwnPage } from '../alone.view.tsx';

type Props = Pick<ShownReading, 'reading' | 'review'>;
type PassageProps = Props & { rest: Remainder; place: number; alone?: boolean; unsaved?: boolean };

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
        {unplaced.slice(0, most.pieces).map((rest, place) => (
          <Passage key={rest.source[0]} {...props} rest={rest} place={place} />
        ))}
      </ul>
      <More n={unplaced.length - most.pieces} />
      {others.length > 0 && <Furniture others={others} />}
    </section>
  );
}

/** A passage that may still be something: an assignment, a decision, or nothing. */
function Passage(props: PassageProps) {
  const words = useWords(reviewTexts);
  const { reading, rest } = props;
  const start = rest.source[0];
  const told = reading.choices.rest[start]?.as;
  return (
    <li id={restKey(start)} tabIndex={-1} data-fact="" data-doubtful={told ? undefined : ''}>
      <span class="printed">
        <Printed text={rest.text.trim()} />
      </span>
      {told && !props.unsaved && <p class="quiet">{words.restTold[told]}</p>}
      <Form
        action={readingRestAddress(reading.id, start)}
        class="answer"
        label={`${props.place + 1}. ${rest.text.trim().slice(0, 60)}`}
      >
        <VersionField version={reading.version} />
        <ItsItem {...props} />
        <PassageVerbs {...props} told={told} />
      </Form>
    </li>
  );
}

/** Which item a passage belongs to: the one it stands in, unless another is chosen. */
function ItsItem({ reading, review, rest, alone }: Props & { rest: Remainder; alone?: boolean }) {
  const words = useWords(reviewTexts);
  const start = rest.source[0];
  const items = review.items.map(({ key, number, heading }) => ({
    value: key,
    label: [number && `§ ${number}`, heading.length > 60 ? `${heading.slice(0, 59)}…` : heading]
      .filter(Boolean)
      .join(' '),
  }));
  if (items.length < 2 || items.length > most.pieces) return <Hidden name="item" value="" />;
  const select = (
    <Select
      name="item"
      id={`${restKey(start)}.item`}
      label={words.restItem}
      emptyLabel={null}
      options={items}
      value={reading.choices.rest[start]?.item ?? itemBefore(reading.proposal, start)}
    />
  );
  if (alone) return select;
  return (
    <Alone address={readingRestAddress(reading.id, start)} title={words.restAlone}>
      <details>
        <summary>{words.restItem}</summary>
        {select}
      </details>
    </Alone>
  );
}

function PassageVerbs({ reading, review, rest, told, alone }: PassageProps & { told: RestChoice['as'] }) {
  const words = useWords(reviewTexts);
  return (
    <div class="verbs">
      {(['assignment', 'decision', 'nothing'] as const)
        .filter((as) => as !== 'decision' || review.items.length > 0)
        .map((as) => (
          <SubmitButton key={as} name="som" value={as} variant={as === told ? 'primary' : 'secondary'}>
            {words.restAs[as]}
          </SubmitButton>
        ))}
      {!alone && (
        <a
          class="ds-link"
          href={deskAddress(reading.id, { fact: restKey(rest.source[0]) }, 'dokumentet')}
          data-show=""
        >
          {words.seeInDocument}
        </a>
      )}
    </div>
  );
}

/** One passage by itself, with the item that it may be moved to; beside another's answer where they differ. */
export function PassagePage(props: ShownReading & { rest: Remainder; conflicts?: readonly Conflict[] }) {
  const words = useWords(importTexts);
  const { conflicts = [] } = props;
  return (
    <OwnPage reading={props.reading} title={words.rest} wide>
      <Conflicts {...props} conflicts={conflicts} />
      <BesideDocument {...props} place={restKey(props.rest.source[0])}>
        <ul class="remains">
          <Passage {...props} place={0} alone unsaved={conflicts.length > 0} />
        </ul>
      </BesideDocument>
    </OwnPage>
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
