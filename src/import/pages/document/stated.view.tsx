import { Form, SubmitButton, TextInput, VersionField } from '../../../platform/web/form.tsx';
import { useWords } from '../../../platform/web/shell.ts';
import { Tag } from '../../../platform/web/table.tsx';
import { readingStatedAddress } from '../../addresses.ts';
import { deskAddress } from '../../review/desk/desk-view.ts';
import type { ShownReading } from '../../review/desk/shown.store.ts';
import { openStatements, waysFor } from '../../review/facts/stated.ts';
import type { StatedFact } from '../../review/facts/stated.ts';
import { importTexts, reviewTexts } from '../../texts.ts';
import type { Conflict } from '../../review/answers/conflicts.ts';
import { Conflicts } from '../desk/conflict.view.tsx';
import { BesideDocument } from './beside.view.tsx';
import { Alone, OwnPage } from '../alone.view.tsx';

type Props = Pick<ShownReading, 'reading' | 'review' | 'actor'>;

/** What a plan or a programme states, one by one: each is made into something of the register, kept, or rejected. */
export function Stated(props: Props) {
  const words = useWords(reviewTexts);
  const names = useWords(importTexts);
  const { stated } = props.review;
  if (stated.length === 0) return null;
  const left = openStatements(props.review).length;
  return (
    <section aria-labelledby="utsagor" class="review-part">
      <h2 id="utsagor" class="ds-heading" data-size="sm">
        {names.facts} ({stated.length})
      </h2>
      <p class="quiet">{words.statedLead}</p>
      <p>{words.statedLeft(left)}</p>
      <ul class="remains">
        {stated.map((fact, place) => (
          <Statement key={fact.key} {...props} fact={fact} place={place} />
        ))}
      </ul>
    </section>
  );
}

/** One statement by itself, with the name of the body that it may become; beside another's answer where they differ. */
export function StatedPage(
  props: ShownReading & {
    fact: StatedFact;
    place: number;
    conflicts?: readonly Conflict[];
    /** The body's name as it was typed. */
    typed?: string;
  },
) {
  const names = useWords(importTexts);
  const { conflicts = [] } = props;
  return (
    <OwnPage reading={props.reading} title={names.factKind[props.fact.kind]} wide>
      <Conflicts {...props} conflicts={conflicts} />
      <BesideDocument {...props} place={props.fact.key}>
        <ul class="remains">
          <Statement {...props} alone unsaved={conflicts.length > 0} />
        </ul>
      </BesideDocument>
    </OwnPage>
  );
}

function BodyName(props: { address: string; fact: StatedFact; typed: string | undefined; alone: boolean }) {
  const words = useWords(reviewTexts);
  const field = (
    <TextInput
      name="namn"
      id={`${props.fact.key}.namn`}
      label={words.statedName}
      hint={words.statedNameHint}
      value={props.typed ?? props.fact.name}
    />
  );
  return props.alone ? (
    field
  ) : (
    <Alone address={props.address} title={words.statedAlone}>
      {field}
    </Alone>
  );
}

type StatementProps = Props & {
  fact: StatedFact;
  place: number;
  alone?: boolean;
  typed?: string;
  unsaved?: boolean;
};

function Statement(props: StatementProps) {
  const { reading, fact, place, actor, alone = false } = props;
  const words = useWords(reviewTexts);
  const { factKind } = useWords(importTexts);
  const ways = waysFor(fact.kind, actor.administrator);
  return (
    <li id={fact.key} tabIndex={-1} data-fact="" data-doubtful={fact.as || fact.rejected ? undefined : ''}>
      <span>
        {!alone && <span class="knot-kind">{factKind[fact.kind]}</span>}{' '}
        {!props.unsaved && <Told fact={fact} />}
      </span>
      <span class="printed">{fact.text}</span>
      <Form
        action={readingStatedAddress(reading.id, place)}
        class="answer"
        label={`${place + 1}. ${factKind[fact.kind]}: ${fact.text.slice(0, 60)}`}
      >
        <VersionField version={reading.version} />
        {ways.includes('body') && (
          <BodyName
            address={readingStatedAddress(reading.id, place)}
            fact={fact}
            typed={props.typed}
            alone={alone}
          />
        )}
        <div class="verbs">
          {ways.map((as) => (
            <SubmitButton key={as} name="som" value={as} variant={as === fact.as ? 'primary' : 'secondary'}>
              {words.statedAs[as]}
            </SubmitButton>
          ))}
          <SubmitButton name="som" value="nej" variant={fact.rejected ? 'primary' : 'secondary'}>
            {words.reject}
          </SubmitButton>
          {!alone && (
            <a class="ds-link" href={deskAddress(reading.id, { fact: fact.key }, 'dokumentet')} data-show="">
              {words.seeInDocument}
            </a>
          )}
        </div>
      </Form>
    </li>
  );
}

function Told({ fact }: { fact: StatedFact }) {
  const words = useWords(reviewTexts);
  if (fact.rejected) return <Tag kind="neutral">{words.notTaken}</Tag>;
  return fact.as ? <Tag kind="success">{words.statedTold[fact.as]}</Tag> : null;
}
