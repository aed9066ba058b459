import { Form, SubmitButton, VersionField } from '../../../platform/web/form.tsx';
import { useWords } from '../../../platform/web/shell.ts';
import { readingAddress, readingRecordAddress } from '../../addresses.ts';
import type { Desk } from '../../review/desk/desk.store.ts';
import { factOnDesk } from '../../review/desk/desk-view.ts';
import type { AcceptObstacle } from '../../review/desk/obstacles.ts';
import { namesFormId } from '../meeting/names-form.view.tsx';
import { counted } from '../../review/facts/review.ts';
import { importTexts, reviewTexts } from '../../texts.ts';

/** Accept, with all that stands in the way as ways to where it is answered; or discard. */
export function Ending(props: Desk) {
  const words = useWords(importTexts);
  return (
    <section aria-labelledby="avsluta" class="review-part ending">
      <h2 id="avsluta" class="ds-heading" data-size="sm">
        {words.accept}
      </h2>
      <EndingParts {...props} />
    </section>
  );
}

/** What would be stored, what is not answered, what stands in the way, and the two verbs. */
export function EndingParts(props: Desk & { refused?: boolean }) {
  const words = useWords(importTexts);
  const board = useWords(reviewTexts);
  const { reading, review, obstacles } = props;
  const total = counted(review);
  const firstObstacle = obstacles[0] && words.obstacle[obstacles[0].problem];
  return (
    <>
      <p>{words.acceptLead(total.items, total.decisions, total.assignments)}</p>
      <StatedToo {...props} />
      {props.board.doubtful.length > 0 && <Unanswered {...props} />}
      {obstacles.length > 0 && !props.refused && <Before {...props} />}
      <p class="quiet">{board.onlySaved}</p>
      <div class="actions">
        <Accept {...props} obstacle={props.leads ? firstObstacle : board.notYours} />
        {props.leads && (
          <Form action={`${readingAddress(reading.id)}/kasta`} label={words.discard}>
            <VersionField version={reading.version} />
            <SubmitButton variant="tertiary" danger>
              {words.discard}
            </SubmitButton>
          </Form>
        )}
      </div>
    </>
  );
}

/** So many are listed at once; the others are folded. */
const listed = 5;

/** The doubtful facts that nobody has answered, each with the way to it: whoever ends the reading owns to them. */
function Unanswered(props: Desk) {
  const words = useWords(reviewTexts);
  const { doubtful } = props.board;
  return (
    <>
      <p id={unansweredId} tabIndex={-1}>
        <strong>{words.notAnswered(doubtful.length)}</strong>
      </p>
      <FactLinks {...props} facts={doubtful.slice(0, listed)} />
      {doubtful.length > listed && (
        <details>
          <summary>{words.moreUnanswered(doubtful.length - listed)}</summary>
          <FactLinks {...props} facts={doubtful.slice(listed)} />
        </details>
      )}
      <p>{words.asTheyStand}</p>
    </>
  );
}

function FactLinks({ reading, board, facts }: Desk & { facts: Desk['board']['doubtful'] }) {
  const { fact: kinds } = useWords(importTexts);
  const short = (text: string): string => (text.length > 90 ? `${text.slice(0, 89)}…` : text);
  return (
    <ul>
      {facts.map(({ fact }) => (
        <li key={fact.key}>
          <a class="ds-link" href={factOnDesk(reading.id, board, fact.key)}>
            {kinds[fact.kind]}: {short(fact.text)}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Where the page lists what was not answered. */
export const unansweredId = 'obesvarade';

/** What has to be answered first, each with the way to where it is. */
function Before(props: Desk) {
  const words = useWords(importTexts);
  return (
    <div class="ds-alert" data-color="warning">
      <p>
        <strong>{words.before}</strong>
      </p>
      <ObstacleLinks {...props} />
    </div>
  );
}

/** The same, where somebody tried to accept all the same: it is told at once, and is where one stands. */
export function RefusedBecause(props: Desk) {
  const words = useWords(importTexts);
  if (props.obstacles.length === 0) return null;
  return (
    <div class="ds-error-summary" role="alert" tabIndex={-1} autofocus data-focus="">
      <h2 class="ds-heading" data-size="2xs">
        {words.before}
      </h2>
      <ObstacleLinks {...props} />
    </div>
  );
}

function ObstacleLinks(props: Desk) {
  const words = useWords(importTexts);
  return (
    <ul>
      {props.obstacles.map((obstacle) => (
        <li key={obstacle.problem}>
          <a class="ds-link" href={wayTo(obstacle, props)}>
            {words.obstacle[obstacle.problem]}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Sends the names with it where there are any, so that what was chosen of them is not lost by not being saved first. */
function Accept({ reading, obstacle, board }: Desk & { obstacle: string | undefined }) {
  const words = useWords(importTexts);
  const { unsaved, acceptUnanswered } = useWords(reviewTexts);
  const open = board.doubtful.length;
  const owned = open > 0 ? { name: 'obesvarade', value: 'ja' } : {};
  const verb = open > 0 ? acceptUnanswered(open) : words.accept;
  const action = `${readingAddress(reading.id)}/godkann`;
  const told = (
    <p class="ds-alert" data-color="warning" role="alert" tabIndex={-1} hidden data-unsaved="">
      {unsaved}
    </p>
  );
  if (reading.proposal.people.length > 0)
    return (
      <div data-ends="">
        {told}
        <SubmitButton obstacle={obstacle} form={namesFormId} action={action} {...owned}>
          {verb}
        </SubmitButton>
      </div>
    );
  return (
    <Form action={action} label={words.accept}>
      <VersionField version={reading.version} />
      <div data-ends="">
        {told}
        <SubmitButton obstacle={obstacle} {...owned}>
          {verb}
        </SubmitButton>
      </div>
    </Form>
  );
}

/** What a document without items states, and becomes something at acceptance beside the assignments. */
function StatedToo({ review }: Desk) {
  const words = useWords(reviewTexts);
  const parts = (['goal', 'body', 'document'] as const).flatMap((which) => {
    const n = review.stated.filter(({ as }) => as === which).length;
    return n > 0 ? [words.statedCount[which](n)] : [];
  });
  return parts.length > 0 ? <p>{words.statedToo(parts.join(', '))}</p> : null;
}

function wayTo(obstacle: AcceptObstacle, { reading, board }: Desk): string {
  const partOf = (part: string): string => `${readingAddress(reading.id)}#${part}`;
  if (!('facts' in obstacle)) return partOf(obstacle.problem === 'nothing-taken' ? 'punkter' : 'motet');
  const [fact] = obstacle.facts;
  if (obstacle.problem === 'votes-ask' && fact !== undefined) return readingRecordAddress(reading.id, fact);
  return fact === undefined ? partOf('punkter') : factOnDesk(reading.id, board, fact);
}
