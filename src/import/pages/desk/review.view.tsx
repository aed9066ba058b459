import { TiesLink } from '../../ties/ties-link.view.tsx';
import type { ComponentChildren } from 'preact';
import { documentAddress } from '../../../documents/addresses.ts';
import { ErrorSummary } from '../../../platform/web/form.tsx';
import type { Problem } from '../../../platform/web/form.tsx';
import { Page } from '../../../platform/web/page.tsx';
import type { Locale } from '../../../kernel/locale.ts';
import { dayInWords } from '../../../platform/web/day-words.ts';
import { useShell, useWords } from '../../../platform/web/shell.ts';
import { Empty } from '../../../platform/web/table.tsx';
import { importAddress } from '../../addresses.ts';
import { WayOn } from '../../batch/way-on.view.tsx';
import { lessonsUsed } from '../../lessons/apply.ts';
import { LessonsUsed } from '../../lessons/noticed.view.tsx';
import { doubtsOfHead } from '../../review/desk/certainty.ts';
import type { Conflict } from '../../review/answers/conflicts.ts';
import type { Desk } from '../../review/desk/desk.store.ts';
import { factsShown, firstView } from '../../review/desk/desk-view.ts';
import type { DeskView } from '../../review/desk/desk-view.ts';
import { openEndedIn } from '../../review/desk/obstacles.ts';
import { openAt } from '../../review/desk/open-at.ts';
import { factsIn } from '../../review/facts/review.ts';
import { headKey } from '../../review/answers/steps.ts';
import { importTexts, reviewTexts } from '../../texts.ts';
import { BoardView } from './board.view.tsx';
import { Conflicts } from './conflict.view.tsx';
import { DocumentColumn } from '../document/document.view.tsx';
import { Ending } from './ending.view.tsx';
import { FactCard } from '../facts/fact-card.view.tsx';
import { HeadForm } from '../meeting/head-form.view.tsx';
import { ItemList } from '../items/item-list.view.tsx';
import type { ListedPart } from '../items/item-list.view.tsx';
import { NamesForm } from '../meeting/names-form.view.tsx';
import { Remains } from '../document/remains.view.tsx';
import { Stated } from '../document/stated.view.tsx';
import { Sharing } from './sharing.view.tsx';
import { Stand, Steps } from './stand.view.tsx';
import { ToldOfMeeting } from '../meeting/told.view.tsx';
import { Did } from './who-when.view.tsx';

export type ReviewProps = Desk & {
  view?: DeskView;
  problems?: readonly Problem[] | undefined;
  /** Answers have come in since the page was shown. */
  stale?: boolean;
  conflicts?: readonly Conflict[];
  asked?: { readonly key: string; readonly sentence: string };
  list?: ListedPart;
  /** The name that was to be invited. */
  invited?: string;
};

/** The whole reading: the document, and beside it everything that was read out of it, doubtful first, to its acceptance. */
export function ReviewPage(props: ReviewProps) {
  const words = useWords(importTexts);
  const { reading, view = firstView } = props;
  if (reading.state !== 'open') return <EndedPage {...props} />;
  const listed = props.board[view.part][(view.page - 1) * factsShown]?.fact;
  const facts = factsIn(props.review);
  return (
    <Page
      title={reading.name}
      kicker={`${words.kicker} · ${words.pages(reading.proposal.source.pages)}`}
      crumbs={[{ title: words.readIn, address: importAddress }]}
      wide
    >
      {props.stale && <Stale />}
      <ErrorSummary problems={props.problems} />
      <Conflicts {...props} conflicts={props.conflicts ?? []} />
      {reading.proposal.warnings.length > 0 && <Warnings warnings={reading.proposal.warnings} />}
      <Stand {...props} />
      <div class="beside review" data-review={reading.id}>
        <DocumentColumn reading={reading} view={view} at={openAt(reading.proposal, facts, view, listed)} />
        <div class="review-facts">
          <Facts {...props} view={view} />
        </div>
      </div>
    </Page>
  );
}

function Stale() {
  const words = useWords(reviewTexts);
  return (
    <p class="ds-alert" data-color="warning" role="alert">
      {words.changedMeanwhile}
    </p>
  );
}

function Facts(props: ReviewProps & { view: DeskView }) {
  const words = useWords(importTexts);
  const { reading, review, matches } = props;
  const conflicts = (props.conflicts ?? []).flatMap(({ facts }) => facts?.mine ?? []);
  const items = new Map(review.items.map((item) => [item.key, item]));
  const { view } = props;
  const atStart = view.part === 'doubtful' && view.page === 1;
  return (
    <>
      {conflicts.map((fact) => (
        <FactCard
          key={fact.key}
          {...props}
          view={view}
          line={{ fact, item: items.get(fact.item), reasons: [] }}
          answer={props.answers.get(fact.key)}
        />
      ))}
      {atStart && !onlyAsksWhy(props) && <Meeting {...props} />}
      <BoardView {...props} view={view} elsewhere={new Set(conflicts.map(({ key }) => key))} />
      {atStart && onlyAsksWhy(props) && <Meeting {...props} />}
      <Stated {...props} />
      <Section id="punkter" title={words.items} lead={words.itemsLead}>
        {review.items.length === 0 && review.loose.length === 0 ? (
          <Empty title={words.noItems} />
        ) : (
          <ItemList reading={reading} review={review} obstacles={props.obstacles} list={props.list} />
        )}
      </Section>
      <Section id="namn" title={words.names}>
        <NamesForm
          readingId={reading.id}
          version={reading.version}
          people={reading.proposal.people}
          chosen={reading.choices.names}
          known={matches.people}
        />
      </Section>
      <LessonsUsed used={lessonsUsed(reading.proposal, reading.choices, matches)} />
      <Remains reading={reading} review={review} />
      <TiesLink reading={reading.id} />
      <Steps {...props} />
      <Sharing {...props} typed={props.invited} />
      <Ending {...props} />
    </>
  );
}

/** The meeting that the document is the record of: open while something in it is missing. */
function Meeting(props: ReviewProps) {
  const words = useWords(importTexts);
  const { headDoubt } = useWords(reviewTexts);
  const { reading, review, matches } = props;
  const { locale } = useShell();
  const doubts = doubtsOfHead(review.head);
  const last = props.answers.get(headKey);
  return (
    <Section id="motet" title={words.meeting} lead={words.meetingLead}>
      {doubts.length > 0 && (
        <ul class="reasons">
          {doubts.map((doubt) => (
            <li key={doubt}>{headDoubt[doubt]}</li>
          ))}
        </ul>
      )}
      {last && (
        <p>
          <Did answer={last} />
        </p>
      )}
      <ToldOfMeeting proposal={reading.proposal} />
      <details open={asksOfHead(props)}>
        <summary>{words.changeMeeting(meetingInWords(props, locale))}</summary>
        <HeadForm
          readingId={reading.id}
          version={reading.version}
          head={review.head}
          readBefore={review.readBefore}
          openEnded={openEndedIn(review).length}
          reasonBefore={props.reasonBefore}
          mayBe={reading.proposal.meetingDates ?? []}
          suggested={matches.bodies.get(review.head.bodyText) ?? []}
          bodies={props.bodies}
          mayMakeBodies={props.actor.administrator}
          problems={props.problems ?? []}
        />
      </details>
    </Section>
  );
}

/** Whether something of the meeting is still asked, or was answered differently: then its form lies open. */
const asksOfHead = ({ obstacles, conflicts = [] }: ReviewProps): boolean =>
  obstacles.some((obstacle) => !('facts' in obstacle) && obstacle.problem !== 'nothing-taken') ||
  conflicts.some(({ last }) => last.key === headKey);

/** Only a reason for assignments without a day is missing: the answers above may still give them one, so it comes after. */
const onlyAsksWhy = ({ obstacles, problems = [], conflicts = [] }: ReviewProps): boolean =>
  problems.length === 0 &&
  conflicts.length === 0 &&
  obstacles.some(({ problem }) => problem === 'no-reason') &&
  obstacles.every((one) => 'facts' in one || one.problem === 'no-reason' || one.problem === 'nothing-taken');

const meetingInWords = ({ bodies, review: { head } }: ReviewProps, locale: Locale): string =>
  [
    bodies.find(({ id }) => `body:${id}` === head.body)?.name ?? head.bodyText,
    head.day && dayInWords(head.day, locale),
  ]
    .filter(Boolean)
    .join(', ');

function Section(props: { id: string; title: string; lead?: string; children: ComponentChildren }) {
  return (
    <section aria-labelledby={props.id} class="review-part">
      <h2 id={props.id} class="ds-heading" data-size="sm">
        {props.title}
      </h2>
      {props.lead && <p class="quiet">{props.lead}</p>}
      {props.children}
    </section>
  );
}

function Warnings(props: { warnings: readonly string[] }) {
  const words = useWords(importTexts);
  return (
    <div class="ds-alert" data-color="info">
      <p>
        <strong>{words.warnings}</strong>
      </p>
      <ul>
        {props.warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
    </div>
  );
}

function EndedPage(props: Pick<Desk, 'reading' | 'batch'>) {
  const words = useWords(importTexts);
  const { reading } = props;
  return (
    <Page
      title={reading.name}
      kicker={words.kicker}
      crumbs={[{ title: words.readIn, address: importAddress }]}
    >
      <p>{reading.state === 'accepted' ? words.accepted : words.discarded}</p>
      {reading.documentId && (
        <p>
          <a class="ds-link" href={documentAddress(reading.documentId)}>
            {words.seeDocument}
          </a>
        </p>
      )}
      <WayOn batch={props.batch} />
    </Page>
  );
}
