import { TiesLink } from '../../ties/ties-link.view.tsx';
import { documentAddress } from '../../../documents/addresses.ts';
import { ErrorSummary } from '../../../platform/web/form.tsx';
import type { Problem } from '../../../platform/web/form.tsx';
import { Page } from '../../../platform/web/page.tsx';
import { useWords } from '../../../platform/web/shell.ts';
import { Empty } from '../../../platform/web/table.tsx';
import { importAddress } from '../../addresses.ts';
import { WayOn } from '../../batch/way-on.view.tsx';
import { lessonsUsed } from '../../lessons/apply.ts';
import { LessonsUsed } from '../../lessons/noticed.view.tsx';
import type { Conflict } from '../../review/answers/conflicts.ts';
import type { Desk } from '../../review/desk/desk.store.ts';
import { factsShown, firstView } from '../../review/desk/desk-view.ts';
import type { DeskView } from '../../review/desk/desk-view.ts';
import { unansweredKey } from '../../review/desk/ending.ts';
import { openAt } from '../../review/desk/open-at.ts';
import { factsIn } from '../../review/facts/review.ts';
import { importTexts, reviewTexts } from '../../texts.ts';
import { BoardView } from './board.view.tsx';
import { Conflicts } from './conflict.view.tsx';
import { DocumentColumn } from '../document/document.view.tsx';
import { Ending } from '../ending/ending.view.tsx';
import { FactCard } from '../facts/fact-card.view.tsx';
import { ItemList } from '../items/item-list.view.tsx';
import type { ListedPart } from '../items/item-list.view.tsx';
import { Meeting, onlyAsksWhy } from '../meeting/meeting.view.tsx';
import { Names } from '../meeting/names-form.view.tsx';
import { Remains } from '../document/remains.view.tsx';
import { Stated } from '../document/stated.view.tsx';
import { Section } from './section.view.tsx';
import { Sharing } from '../sharing/sharing.view.tsx';
import { Stand, Steps } from './stand.view.tsx';
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
      <Stated {...props} />
      <BoardView {...props} view={view} elsewhere={new Set(conflicts.map(({ key }) => key))} />
      {atStart && onlyAsksWhy(props) && <Meeting {...props} />}
      {(review.stated.length === 0 || review.items.length + review.loose.length > 0) && (
        <Section id="punkter" title={words.items} lead={words.itemsLead}>
          {review.items.length === 0 && review.loose.length === 0 ? (
            <Empty title={words.noItems} />
          ) : (
            <ItemList reading={reading} review={review} obstacles={props.obstacles} list={props.list} />
          )}
        </Section>
      )}
      <Section id="namn" title={words.names}>
        <Names reading={reading} matches={matches} />
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

function EndedPage(props: Pick<Desk, 'reading' | 'batch' | 'answers'>) {
  const words = useWords(importTexts);
  const { endedUnanswered } = useWords(reviewTexts);
  const unanswered = props.answers.get(unansweredKey);
  const { reading } = props;
  return (
    <Page
      title={reading.name}
      kicker={words.kicker}
      crumbs={[{ title: words.readIn, address: importAddress }]}
    >
      <p>{reading.state === 'accepted' ? words.accepted : words.discarded}</p>
      {unanswered && (
        <p>
          {endedUnanswered} <Did answer={unanswered} />
        </p>
      )}
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
