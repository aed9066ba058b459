import { dayInWords } from '../../platform/web/day-words.ts';
import { ErrorSummary, Form, SubmitButton, TextArea, problemOf } from '../../platform/web/form.tsx';
import type { Problem } from '../../platform/web/form.tsx';
import { Page } from '../../platform/web/page.tsx';
import { useShell, useWords } from '../../platform/web/shell.ts';
import { DayText, Facts, Tag } from '../../platform/web/table.tsx';
import {
  meetingAddress,
  protocolAddress,
  publishingAddress,
  reviewAddress,
  withdrawAddress,
} from '../addresses.ts';
import type { Review } from '../copy.ts';
import type { Publication, WithdrawObstacle } from '../publication.ts';
import type { Handled } from '../reviews.store.ts';
import { publishingTexts } from '../texts.ts';
import { Marks } from './marks.view.tsx';

type Props = {
  readonly publication: Publication;
  readonly review: Review;
  readonly handled: Handled;
  readonly obstacle: WithdrawObstacle | undefined;
  readonly problems?: readonly Problem[] | undefined;
  readonly typed?: string | undefined;
};

/** A publication after its review: who answered for it, what was masked, until when; and the way to withdraw it. */
export function OverPage(props: Props) {
  const words = useWords(publishingTexts);
  const { locale } = useShell();
  const { publication, handled } = props;
  const { state } = publication;
  return (
    <Page
      title={`${publication.kind} ${publication.bodyName} ${dayInWords(publication.meetingDay, locale)}`}
      kicker={words.publishing}
      crumbs={[{ title: words.publishing, address: publishingAddress }]}
    >
      <ErrorSummary problems={props.problems} />
      <p>
        <Tag kind={state === 'published' ? 'success' : 'neutral'}>{words.state[state]}</Tag>
      </p>
      <Facts
        rows={[
          [words.publishedBy, handled.publishedBy],
          [words.publishedOn, publication.publishedOn && <DayText day={publication.publishedOn} />],
          [words.removeOn, state === 'published' && <DayText day={publication.removeOn} />],
          [words.endedOn, publication.endedOn && <DayText day={publication.endedOn} />],
          [words.endedBy, state === 'removed' ? words.byItself : handled.endedBy],
          [words.withdrawnBecause, handled.endReason],
        ]}
      />
      <p>
        {state === 'published' && (
          <>
            <a class="ds-link" href={protocolAddress(publication.id)}>
              {words.seeCopy}
            </a>{' '}
            ·{' '}
          </>
        )}
        <a class="ds-link" href={meetingAddress(publication.meetingId)}>
          {words.original}
        </a>
      </p>
      {handled.checked.length > 0 && (
        <>
          <h2 class="ds-heading" data-size="xs">
            {words.checklist}
          </h2>
          <ul>
            {handled.checked.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </>
      )}
      <Marks publication={publication} marks={props.review.marks} mayChange={false} />
      {state === 'published' && <WithdrawForm {...props} />}
    </Page>
  );
}

function WithdrawForm({ publication, obstacle, problems, typed }: Props) {
  const words = useWords(publishingTexts);
  return (
    <section class="desk" aria-labelledby="dra-tillbaka">
      <h2 id="dra-tillbaka" class="ds-heading" data-size="sm">
        {words.withdraw}
      </h2>
      <Form action={withdrawAddress(publication.id)} label={words.withdraw}>
        <TextArea
          name="anledning"
          label={words.withdrawWhy}
          hint={words.withdrawHint}
          required
          value={typed}
          problem={problemOf(problems, 'anledning')}
        />
        <SubmitButton danger obstacle={obstacle && words.obstacle[obstacle]}>
          {words.withdraw}
        </SubmitButton>
      </Form>
    </section>
  );
}

/** 409: somebody has decided something else since the page was read. */
export function ChangedMeanwhile({ publication }: { publication: Publication }) {
  const words = useWords(publishingTexts);
  return (
    <Page title={words.changed}>
      <p role="alert">{words.changedWhy}</p>
      <p>
        <a class="ds-link" href={reviewAddress(publication.id)}>
          {words.toReview}
        </a>
      </p>
    </Page>
  );
}
