import type { VNode } from 'preact';
import { dayInWords } from '../../platform/web/day-words.ts';
import {
  ButtonLink,
  ErrorSummary,
  Form,
  Hidden,
  SubmitButton,
  TextInput,
  problemOf,
} from '../../platform/web/form.tsx';
import { Page } from '../../platform/web/page.tsx';
import { useShell, useWords } from '../../platform/web/shell.ts';
import { Tag } from '../../platform/web/table.tsx';
import {
  chooseAddress,
  markAllAddress,
  maskAddress,
  meetingAddress,
  previewAddress,
  publishingAddress,
} from '../addresses.ts';
import { isPublished } from '../copy.ts';
import { findingKinds } from '../find/detectors.ts';
import { undecided } from '../findings.ts';
import type { Finding, Findings } from '../findings.ts';
import type { Publication } from '../publication.ts';
import type { SourceItem } from '../source.ts';
import { publishingTexts } from '../texts.ts';
import { FindingForm } from './finding.view.tsx';
import { Marks } from './marks.view.tsx';
import { PublishSection } from './publish.view.tsx';
import type { ReviewShown } from './shown.ts';

/** Every § as it would be published, with what was found in it, and what somebody has decided. */
export function ReviewPage(props: ReviewShown) {
  const words = useWords(publishingTexts);
  const { locale } = useShell();
  const { publication, source, findings } = props;
  const all = new Set(findings.flatMap(({ found }) => found.map(({ text }) => text))).size;
  return (
    <Page
      title={words.review}
      kicker={`${publication.kind} ${publication.sections}`.trim()}
      crumbs={[
        { title: words.publishing, address: publishingAddress },
        {
          title: `${publication.bodyName} ${dayInWords(publication.meetingDay, locale)}`,
          address: meetingAddress(publication.meetingId),
        },
      ]}
      actions={<ButtonLink address={previewAddress(publication.id)}>{words.preview}</ButtonLink>}
    >
      <ErrorSummary problems={props.problems} />
      <p>{words.separate}</p>
      {source.individualMatters && (
        <p class="ds-alert" data-color="warning">
          {words.individual}
        </p>
      )}
      <p>
        <strong>{words.foundCount(undecided(findings), all)}</strong>
      </p>
      {props.obstacle === undefined && <MaskAll publication={publication} findings={findings} />}
      <Head {...props} />
      {source.items.map((item) => (
        <ItemSection key={item.itemId} {...props} item={item} />
      ))}
      <MaskMore {...props} />
      <Marks publication={publication} marks={props.review.marks} mayChange={props.obstacle === undefined} />
      <PublishSection {...props} />
    </Page>
  );
}

/** One button for each kind that is found more than once and not decided. */
function MaskAll({ publication, findings }: { publication: Publication; findings: readonly Findings[] }) {
  const words = useWords(publishingTexts);
  const open = findings.flatMap(({ found }) => found.filter(({ mark }) => !mark));
  const kinds = findingKinds
    .map((kind) => ({
      kind,
      count: new Set(open.filter((one) => one.kind === kind).map(({ text }) => text)).size,
    }))
    .filter(({ count }) => count > 1);
  if (kinds.length === 0) return null;
  return (
    <div class="actions">
      {kinds.map(({ kind, count }) => (
        <Form key={kind} class="one-button" action={markAllAddress(publication.id)}>
          <Hidden name="slag" value={kind} />
          <SubmitButton variant="secondary">{words.maskAll(words.kinds[kind], count)}</SubmitButton>
        </Form>
      ))}
    </div>
  );
}

function Head({ source, findings, ...props }: ReviewShown) {
  const words = useWords(publishingTexts);
  const found = findings.find(({ itemId }) => itemId === undefined)?.found ?? [];
  return (
    <section aria-labelledby="inledning">
      <h2 id="inledning" class="ds-heading" data-size="xs">
        {words.head}
      </h2>
      <p class="quiet">{words.approved(source.approvedOn, source.approvedBy)}</p>
      {source.present.map(({ title, people }) => (
        <p key={title}>
          {title}: {people.join('; ')}
        </p>
      ))}
      <FoundList found={found} place="inledning" where={words.head} {...props} />
    </section>
  );
}

function ItemSection({ item, ...props }: ReviewShown & { item: SourceItem }) {
  const words = useWords(publishingTexts);
  const { source, review, findings } = props;
  const isShown = isPublished(item, source, review);
  const found = findings.find(({ itemId }) => itemId === item.itemId)?.found ?? [];
  const id = `punkt-${item.itemId}`;
  return (
    <section class="desk" aria-labelledby={id}>
      <h2 id={id} class="ds-heading" data-size="xs">
        {nameOf(item)}
      </h2>
      <p>
        <Tag kind={isShown ? 'info' : 'neutral'}>{isShown ? words.shown : words.leftOut}</Tag> {item.type}
        {item.isPreparation && <span class="quiet"> {words.preparesOnly}</span>}
        {!item.isPreparation && !item.isOpen && <span class="quiet"> {words.notOpen}</span>}
      </p>
      {isShown && <FoundList found={found} place={item.itemId} where={nameOf(item)} {...props} />}
      <details class="more" open={isShown && found.length === 0}>
        <summary>
          {words.readAll}
          <span class="visually-hidden"> {words.sectionOf(item.number)}</span>
        </summary>
        <ItemText item={item} />
      </details>
      {props.obstacle === undefined && !source.individualMatters && (
        <ChoiceForm {...props} item={item} isShown={isShown} />
      )}
    </section>
  );
}

const ItemText = ({ item }: { item: SourceItem }): VNode => (
  <div lang="sv">
    {item.caseNumber && <p class="quiet">{item.caseNumber}</p>}
    {item.parts.map(({ title, paragraphs, points }) => (
      <>
        <h3 class="ds-heading" data-size="2xs">
          {title}
        </h3>
        {paragraphs.map((text) => (
          <p class="running">{text}</p>
        ))}
        {points.length > 0 && (
          <ul>
            {points.map((text) => (
              <li>{text}</li>
            ))}
          </ul>
        )}
      </>
    ))}
  </div>
);

/** "§ 141 Svar på skrivelse". */
const nameOf = ({ number, heading }: SourceItem): string =>
  [number && `§ ${number}`, heading].filter(Boolean).join(' ');

type Few = Pick<ReviewShown, 'publication' | 'obstacle' | 'problems' | 'typed'>;

function FoundList({
  found,
  place,
  ...props
}: Few & { found: readonly Finding[]; place: string; where: string }) {
  const words = useWords(publishingTexts);
  if (found.length === 0) return <p class="quiet">{words.nothingFound}</p>;
  return (
    <ul class="stages">
      {found.map((finding, at) => (
        <li key={finding.text}>
          <FindingForm finding={finding} id={`fynd-${place}-${at}`} {...props} />
        </li>
      ))}
    </ul>
  );
}

/** Takes a § in with a reason, or leaves it out. */
function ChoiceForm({
  item,
  isShown,
  publication,
  review,
  problems,
  typed,
}: ReviewShown & { item: SourceItem; isShown: boolean }) {
  const words = useWords(publishingTexts);
  const chosen = review.sections.find(({ itemId }) => itemId === item.itemId);
  const field = `skal-${item.itemId}`;
  return (
    <details class="more" open={problemOf(problems, field) !== undefined}>
      <summary>
        {isShown ? words.leaveOut : words.takeIn}
        <span class="visually-hidden"> {words.sectionOf(item.number)}</span>
      </summary>
      {chosen?.reason && <p class="quiet">{words.chosen(chosen.reason)}</p>}
      <Form action={chooseAddress(publication.id)} label={nameOf(item)}>
        <Hidden name="punkt" value={item.itemId} />
        <Hidden name="val" value={isShown ? 'leave-out' : 'publish'} />
        {!isShown && (
          <TextInput
            name="skal"
            id={field}
            label={words.takeInWhy}
            required
            value={typed?.['punkt'] === item.itemId ? typed['skal'] : ''}
            problem={problemOf(problems, field)}
          />
        )}
        <SubmitButton variant="secondary">{isShown ? words.leaveOut : words.takeIn}</SubmitButton>
      </Form>
    </details>
  );
}

function MaskMore({ publication, obstacle, problems, typed }: ReviewShown) {
  const words = useWords(publishingTexts);
  return (
    <section class="desk" aria-labelledby="maska-mer">
      <h2 id="maska-mer" class="ds-heading" data-size="sm">
        {words.maskMore}
      </h2>
      <Form action={maskAddress(publication.id)} label={words.maskMore}>
        <TextInput
          name="text"
          label={words.passage}
          hint={words.passageHint}
          value={problemOf(problems, 'text') ? typed?.['text'] : ''}
          problem={problemOf(problems, 'text')}
        />
        <SubmitButton variant="secondary" obstacle={obstacle && words.obstacle[obstacle]}>
          {words.mask}
        </SubmitButton>
      </Form>
    </section>
  );
}
