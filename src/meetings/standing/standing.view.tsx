import type { Day } from '../../kernel/day.ts';
import { bodyAddress } from '../../bodies/addresses.ts';
import { dayInWords } from '../../platform/web/day-words.ts';
import {
  ButtonLink,
  ErrorSummary,
  Form,
  SubmitButton,
  TextInput,
  problemOf,
} from '../../platform/web/form.tsx';
import type { Problem } from '../../platform/web/form.tsx';
import { Page } from '../../platform/web/page.tsx';
import { useShell, useWords } from '../../platform/web/shell.ts';
import { DayText, Empty, Table, Tag } from '../../platform/web/table.tsx';
import { meetingAddress, meetingsAddress } from '../addresses.ts';
import type { MeetingId } from '../meeting.ts';
import { meetingTexts } from '../texts.ts';
import {
  fillAddress,
  newStandingAddress,
  standingItemAddress,
  standingListAddress,
  turnsAddress,
} from './addresses.ts';
import { StandingForm } from './standing-form.view.tsx';
import type { StandingFormShown } from './standing-form.view.tsx';
import { isEmptySoon } from './standing.ts';
import type { Standing } from './standing.ts';
import { standingTexts } from './texts.ts';

type NamedBody = { readonly id: string; readonly name: string };
/** Whose turn it is at a coming meeting; '' where nobody has taken it. */
export type Turn = { readonly meetingId: MeetingId; readonly onDay: Day; readonly presenter: string };

/** A body's standing items, those that have ended last. */
export function StandingListPage(props: { body: NamedBody; items: readonly Standing[]; mayChange: boolean }) {
  const words = useWords(standingTexts);
  const meetings = useWords(meetingTexts);
  const { today } = useShell();
  const { body, items, mayChange } = props;
  return (
    <Page
      title={words.list}
      kicker={body.name}
      crumbs={useCrumbs(body)}
      actions={
        mayChange && (
          <>
            <ButtonLink address={newStandingAddress(body.id)} variant="primary">
              {words.add}
            </ButtonLink>
            <Form action={fillAddress(body.id)} class="one-button">
              <SubmitButton variant="secondary">{words.fill}</SubmitButton>
            </Form>
          </>
        )
      }
    >
      <p>{words.lead}</p>
      {items.length === 0 ? (
        <Empty title={words.none}>{mayChange && words.noneNext}</Empty>
      ) : (
        <Table
          caption={words.list}
          quietCaption
          rows={items}
          columns={[
            {
              key: 'heading',
              title: words.heading,
              head: true,
              cell: (one) => (
                <a class="ds-link" href={standingItemAddress(one.id)}>
                  {one.heading}
                </a>
              ),
            },
            { key: 'every', title: words.every, cell: (one) => words.everyOf(one.every) },
            {
              key: 'kind',
              title: words.meetingKind,
              cell: (one) => (one.meetingKind ? meetings.kinds[one.meetingKind] : words.anyKind),
            },
            { key: 'place', title: words.place, cell: (one) => words.places[one.place] },
            {
              key: 'until',
              title: words.until,
              cell: (one) =>
                one.until ? (
                  <>
                    <DayText day={one.until} /> {one.until < today && <Tag kind="neutral">{words.ended}</Tag>}
                  </>
                ) : (
                  '–'
                ),
            },
          ]}
        />
      )}
    </Page>
  );
}

function useCrumbs(body: NamedBody) {
  const { meetings } = useWords(meetingTexts);
  return [
    { title: meetings, address: meetingsAddress },
    { title: body.name, address: bodyAddress(body.id) },
  ];
}

export function NewStandingPage(props: StandingFormShown & { body: NamedBody }) {
  const words = useWords(standingTexts);
  const list = { title: words.list, address: standingListAddress(props.body.id) };
  return (
    <Page title={words.add} kicker={props.body.name} crumbs={[...useCrumbs(props.body), list]}>
      <ErrorSummary problems={props.problems} />
      <StandingForm {...props} action={newStandingAddress(props.body.id)} />
    </Page>
  );
}

/** One standing item: whose turn it is at the coming meetings, and the form that changes it. */
export function StandingPage(
  props: StandingFormShown & { body: NamedBody; item: Standing; turns: readonly Turn[]; mayChange: boolean },
) {
  const words = useWords(standingTexts);
  const { body, item, mayChange } = props;
  const list = { title: words.list, address: standingListAddress(body.id) };
  return (
    <Page title={item.heading} kicker={`${words.list} · ${body.name}`} crumbs={[...useCrumbs(body), list]}>
      <ErrorSummary problems={props.problems} />
      <section aria-labelledby="turer">
        <h2 class="ds-heading" data-size="sm" id="turer">
          {item.rota ? words.turns : words.meetingsWith}
        </h2>
        {props.turns.length === 0 ? <p class="quiet">{words.noMeetings}</p> : <Turns {...props} />}
      </section>
      {mayChange && (
        <section aria-labelledby="andra">
          <h2 class="ds-heading" data-size="sm" id="andra">
            {words.change}
          </h2>
          <StandingForm {...props} action={standingItemAddress(item.id)} />
        </section>
      )}
    </Page>
  );
}

function Turns(props: {
  item: Standing;
  turns: readonly Turn[];
  mayChange: boolean;
  problems?: readonly Problem[] | undefined;
}) {
  const words = useWords(standingTexts);
  const { locale, today } = useShell();
  const { item, turns } = props;
  if (!item.rota || !props.mayChange) {
    return (
      <ul>
        {turns.map((turn) => (
          <li key={turn.meetingId}>
            <a class="ds-link" href={meetingAddress(turn.meetingId)}>
              <DayText day={turn.onDay} />
            </a>
            {item.rota && `: ${turn.presenter || words.nobody}`}
          </li>
        ))}
      </ul>
    );
  }
  return (
    <Form action={turnsAddress(item.id)} label={words.turns}>
      <p>{words.turnsLead}</p>
      {turns.map((turn) => (
        <div key={turn.meetingId}>
          <TextInput
            name={`tur-${turn.meetingId}`}
            label={words.who(dayInWords(turn.onDay, locale))}
            value={turn.presenter}
            problem={problemOf(props.problems, `tur-${turn.meetingId}`)}
          />
          {isEmptySoon(turn, today) && <Tag kind="warning">{words.nobody}</Tag>}
        </div>
      ))}
      <SubmitButton variant="secondary">{words.saveTurns}</SubmitButton>
    </Form>
  );
}
