import { ButtonLink, Form, SubmitButton, TextArea, VersionField } from '../../../platform/web/form.tsx';
import { useWords } from '../../../platform/web/shell.ts';
import { readingFactAddress } from '../../addresses.ts';
import type { BoardFact } from '../../review/desk/board.ts';
import { deskAddress, queryOf } from '../../review/desk/desk-view.ts';
import type { DeskView } from '../../review/desk/desk-view.ts';
import type { ReviewedFact } from '../../review/facts/review.ts';
import type { ShownReading } from '../../review/desk/shown.store.ts';
import type { LastAnswer } from '../../review/answers/steps.store.ts';
import { importTexts, reviewTexts } from '../../texts.ts';
import { DoubtFields, asksInFields } from './doubt-fields.view.tsx';
import { FactKind, FactSummary } from './fact-summary.view.tsx';
import { VoteShown } from '../record/record.view.tsx';
import { Did } from '../desk/who-when.view.tsx';

type Props = Pick<ShownReading, 'reading' | 'matches' | 'bodies' | 'units'> & {
  line: BoardFact;
  view: DeskView;
  answer?: LastAnswer | undefined;
  /** What has to be said before the fact can be accepted. */
  problem?: string | undefined;
};

/** One fact to say yes or no to: what it says, why it is doubtful, the sentence it was read from, and its verbs. */
export function FactCard(props: Props) {
  const words = useWords(reviewTexts);
  const { reading, line } = props;
  const { fact, reasons } = line;
  const quote = quoted(reading.extracted, fact.source);
  return (
    <article
      class={`card fact ${fact.kind}`}
      id={fact.key}
      tabIndex={-1}
      aria-labelledby={`${fact.key}-h`}
      data-fact=""
      data-doubtful={reasons.length > 0 && fact.said === undefined ? '' : undefined}
    >
      <h3 id={`${fact.key}-h`} class="ds-heading" data-size="2xs">
        <FactKind fact={fact} item={line.item} />
      </h3>
      {reasons.length > 0 && (
        <ul class="reasons" aria-label={words.reasonsTitle}>
          {reasons.map((reason) => (
            <li key={reason}>{words.reason[reason]}</li>
          ))}
        </ul>
      )}
      <FactSummary {...props} fact={fact} />
      {fact.kind === 'decision' &&
        line.item?.record.votes.map((vote) => <VoteShown key={vote.key} reading={reading.id} vote={vote} />)}
      {quote !== '' && quote !== fact.text && <blockquote class="fact-source">{quote}</blockquote>}
      {props.answer && (
        <p>
          <Did answer={props.answer} />
        </p>
      )}
      <CardForm {...props} />
    </article>
  );
}

/** What is doubtful in it, to be filled in, and the verbs. */
function CardForm(props: Props) {
  const { reading, view } = props;
  const { fact, reasons } = props.line;
  return (
    <Form
      action={`${readingFactAddress(reading.id, fact.key)}${queryOf({ ...view, fact: undefined })}`}
      class="answer"
    >
      <VersionField version={reading.version} />
      {fact.kind === 'assignment' && (
        <div class="with-script">
          <DoubtFields {...props} fact={fact} reasons={reasons} />
        </div>
      )}
      <Verbs {...props} />
    </Form>
  );
}

/** Yes and no. Without a script, what asks to be filled in is answered on its own page: no other card's button empties it there. */
function Verbs({ line: { fact, reasons }, reading, view, problem }: Props) {
  const words = useWords(reviewTexts);
  const asks = fact.kind === 'assignment' && asksInFields(reasons);
  return (
    <>
      {problem && <p class="ds-validation-message">{problem}</p>}
      <div class="verbs">
        <span class={asks ? 'with-script' : undefined}>
          <SubmitButton name="svar" value="ja" variant={fact.said === undefined ? 'primary' : 'secondary'}>
            {words.accept}
          </SubmitButton>
        </span>
        {asks && (
          <span class="without-script">
            <ButtonLink address={readingFactAddress(reading.id, fact.key)} variant="primary">
              {words.answerAlone}
            </ButtonLink>
          </span>
        )}
        <SubmitButton name="svar" value="nej" variant="secondary">
          {words.reject}
        </SubmitButton>
        <a class={asks ? 'ds-link with-script' : 'ds-link'} href={readingFactAddress(reading.id, fact.key)}>
          {words.allFields}
        </a>
        <a
          class="ds-link"
          href={deskAddress(reading.id, { ...view, fact: fact.key }, 'dokumentet')}
          data-show=""
        >
          {words.seeInDocument}
        </a>
      </div>
      <Correct fact={fact} />
    </>
  );
}

function Correct({ fact }: { fact: ReviewedFact }) {
  const words = useWords(reviewTexts);
  const { fact: kinds } = useWords(importTexts);
  return (
    <details class="correct with-script">
      <summary>{words.correct}</summary>
      <TextArea
        name={`${fact.key}.text`}
        label={kinds[fact.kind]}
        value={fact.text}
        rows={fact.text.length > 160 ? 5 : 3}
      />
      <SubmitButton name="svar" value="ja" variant="secondary">
        {words.saveCorrected}
      </SubmitButton>
    </details>
  );
}

/** The words of the document, in one line. */
export const quoted = (text: string, [start, end]: readonly [number, number]): string => {
  const words = text.slice(start, end).replace(/\s+/g, ' ').trim();
  return words.length > 600 ? `${words.slice(0, 599)}…` : words;
};
