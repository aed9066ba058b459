import type { ComponentChildren } from 'preact';
import type { Body } from '../../bodies/body.ts';
import { documentAddress } from '../../documents/addresses.ts';
import type { Actor } from '../../kernel/actor.ts';
import { ErrorSummary, Form, SubmitButton, VersionField } from '../../platform/web/form.tsx';
import type { Problem } from '../../platform/web/form.tsx';
import { Page } from '../../platform/web/page.tsx';
import { useWords } from '../../platform/web/shell.ts';
import { Empty } from '../../platform/web/table.tsx';
import { importAddress, readingAddress } from '../addresses.ts';
import { HeadForm } from './head-form.view.tsx';
import { ItemList } from './item-list.view.tsx';
import type { ListedPart } from './item-list.view.tsx';
import type { Matches } from '../review/matches.ts';
import { NamesForm } from './names-form.view.tsx';
import type { AcceptObstacle } from '../review/obstacles.ts';
import { Remains } from './remains.view.tsx';
import type { Reading } from '../reading/readings.store.ts';
import { openEndedIn } from '../review/obstacles.ts';
import { counted } from '../review/review.ts';
import type { Review } from '../review/review.ts';
import { importTexts } from '../texts.ts';

export type Shown = {
  readonly reading: Reading;
  readonly review: Review;
  readonly matches: Matches;
  readonly bodies: readonly Body[];
  readonly obstacles: readonly AcceptObstacle[];
  readonly actor: Actor;
};

/** The whole reading: meeting, names, items, what was not placed, and the way to accept or discard it. */
export function ReviewPage(
  props: Shown & { problems?: readonly Problem[]; stale?: boolean; list?: ListedPart },
) {
  const words = useWords(importTexts);
  const { reading, review, matches } = props;
  if (reading.state !== 'open') return <EndedPage reading={reading} />;
  return (
    <Page
      title={reading.name}
      kicker={`${words.kicker} · ${words.pages(reading.proposal.source.pages)}`}
      crumbs={[{ title: words.readIn, address: importAddress }]}
      wide
    >
      {props.stale && (
        <p class="ds-alert" data-color="warning" role="alert">
          {words.stale}
        </p>
      )}
      <ErrorSummary problems={props.problems} />
      {reading.proposal.warnings.length > 0 && <Warnings warnings={reading.proposal.warnings} />}
      <Section id="motet" title={words.meeting} lead={words.meetingLead}>
        <HeadForm
          readingId={reading.id}
          version={reading.version}
          head={review.head}
          readBefore={review.readBefore}
          openEnded={openEndedIn(review).length}
          suggested={matches.bodies.get(review.head.bodyText) ?? []}
          bodies={props.bodies}
          mayMakeBodies={props.actor.administrator}
          problems={props.problems ?? []}
        />
      </Section>
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
      <Remains proposal={reading.proposal} />
      <Ending {...props} />
    </Page>
  );
}

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

/** Accept, with all that stands in the way as ways to where it is answered; or discard. */
function Ending(props: Shown) {
  const words = useWords(importTexts);
  const { reading, review, obstacles } = props;
  const total = counted(review);
  return (
    <section aria-labelledby="avsluta" class="review-part ending">
      <h2 id="avsluta" class="ds-heading" data-size="sm">
        {words.accept}
      </h2>
      <p>{words.acceptLead(total.items, total.decisions, total.assignments)}</p>
      {obstacles.length > 0 && (
        <div class="ds-alert" data-color="warning">
          <p>
            <strong>{words.before}</strong>
          </p>
          <ul>
            {obstacles.map((obstacle) => (
              <li key={obstacle.problem}>
                <a class="ds-link" href={wayTo(obstacle)}>
                  {words.obstacle[obstacle.problem]}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div class="actions">
        <Form action={`${readingAddress(reading.id)}/godkann`} label={words.accept}>
          <VersionField version={reading.version} />
          <SubmitButton obstacle={obstacles[0] && words.obstacle[obstacles[0].problem]}>
            {words.accept}
          </SubmitButton>
        </Form>
        <Form action={`${readingAddress(reading.id)}/kasta`} label={words.discard}>
          <VersionField version={reading.version} />
          <SubmitButton variant="tertiary" danger>
            {words.discard}
          </SubmitButton>
        </Form>
      </div>
    </section>
  );
}

const wayTo = (obstacle: AcceptObstacle): string =>
  'facts' in obstacle || obstacle.problem === 'nothing-taken' ? '#punkter' : '#motet';

function EndedPage(props: { reading: Reading }) {
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
    </Page>
  );
}
