import type { VNode } from 'preact';
import type { BodyId } from '../kernel/actor.ts';
import { dayInWords } from '../platform/web/day-words.ts';
import type { Ctx } from '../platform/web/context.ts';
import type { Problem } from '../platform/web/form.tsx';
import { standIns } from './absences/absence.ts';
import { absenceStore } from './absences/absences.store.ts';
import { AbsencesSection } from './absences/absences.view.tsx';
import { mayBeMailed, whyCannotCallFor, whyCannotSend } from './call.ts';
import type { AgendaNow, Call, MeetingId } from './call.ts';
import { CallBeside, CallPage } from './call.view.tsx';
import { callStore } from './calls.store.ts';
import { ConsentsSection } from './consents.view.tsx';
import { hasChanged } from './differences.ts';
import { findings } from './findings.ts';
import type { Finding } from './findings.ts';
import type { HandedToCalls } from './handed.ts';
import { callDaysOf } from './law.ts';
import type { CallDays } from './law.ts';
import { companyOf } from './sending/invited.store.ts';
import type { Company } from './sending/invited.store.ts';
import { SendSection } from './sending/sending.view.tsx';
import { unannouncedItems } from './unannounced.store.ts';

/** Everything that is known of a meeting's next call. */
export type Prepared = {
  readonly now: AgendaNow;
  readonly last: Call | undefined;
  readonly company: Company;
  readonly days: CallDays;
  readonly found: readonly Finding[];
};

const isToCome = ({ state }: Pick<AgendaNow, 'state'>): boolean => state === 'planned' || state === 'called';

const daysOf = ({ head }: AgendaNow, { procedure }: Company): CallDays =>
  callDaysOf(head.onDay, { kind: head.bodyKind, callDays: procedure.callDays });

/** Looks at all that is worth seeing before a call is sent. */
export async function prepare(c: Ctx, handed: HandedToCalls, now: AgendaNow): Promise<Prepared> {
  const db = c.get('db');
  const last = await callStore(db).newestOf(now.meetingId);
  const company = await companyOf(db, now.head);
  const days = daysOf(now, company);
  if (now.state === 'cancelled') return { now, last, company, days, found: [] };
  const { invited, vacancies } = company;
  const stands = standIns(invited, await absenceStore(db).standing(now.meetingId));
  const found = findings(now, {
    today: c.get('today'),
    days,
    invited,
    vacancies,
    clashes: await handed.clashesOf(
      db,
      now,
      invited.map(({ personId }) => personId),
    ),
    withoutAlternate: invited.flatMap(({ personId, name }) =>
      stands.has(personId) && !stands.get(personId) ? [name] : [],
    ),
    onBoard: await handed.boardNoticeOf(db, now.meetingId),
    isFirst: last === undefined,
  });
  return { now, last, company, days, found };
}

type Asked = {
  readonly version?: number | undefined;
  readonly typed?: string;
  readonly problems?: readonly Problem[];
};

/** The call's page: what was sent, and for those who run the body what is to be sent next. */
export async function callPage(
  c: Ctx,
  handed: HandedToCalls,
  now: AgendaNow,
  asked: Asked = {},
): Promise<VNode | undefined> {
  const db = c.get('db');
  const versions = await callStore(db).versionsOf(now.meetingId);
  const call =
    asked.version === undefined ? versions[0] : versions.find(({ version }) => version === asked.version);
  if (asked.version !== undefined && !call) return undefined;
  const isNewest = call === versions[0];
  const prepared = await prepare(c, handed, now);
  return (
    <CallPage
      now={now}
      call={call}
      before={versions.find(({ version }) => version === (call?.version ?? 0) - 1)}
      versions={versions}
      callBy={isToCome(now) ? dayInWords(prepared.days.callBy, c.get('locale')) : undefined}
      isLate={isToCome(now) && c.get('today') > prepared.days.callBy}
    >
      {isNewest && (
        <>
          {await absences(c, prepared)}
          {await consents(c, prepared)}
          {sendSection(c, handed, prepared, asked)}
        </>
      )}
    </CallPage>
  );
}

function sendSection(c: Ctx, handed: HandedToCalls, prepared: Prepared, asked: Asked): VNode | undefined {
  const actor = c.get('actor');
  const { now, last, company } = prepared;
  if (!actor || whyCannotCallFor(now.head.bodyId, actor)) return undefined;
  const invited = company.invited.length;
  const obstacle = whyCannotSend(now, { actor, last, invited });
  if (obstacle === 'meeting-is-over') return undefined;
  return (
    <SendSection
      {...prepared}
      hasChanged={!last || hasChanged(last, now)}
      obstacle={obstacle}
      invited={invited}
      mailIsOn={handed.mailFrom !== undefined}
      tellsAll={mayBeMailed(now.visibility, company.procedure)}
      typed={asked.typed ?? ''}
      problems={asked.problems}
    />
  );
}

async function absences(c: Ctx, { now, company }: Prepared): Promise<VNode | undefined> {
  const actor = c.get('actor');
  if (!actor) return undefined;
  const standing = await absenceStore(c.get('db')).standing(now.meetingId);
  const runs = whyCannotCallFor(now.head.bodyId, actor) === undefined;
  return (
    <AbsencesSection
      meetingId={now.meetingId}
      absences={standing}
      list={company.invited}
      standing={standIns(company.invited, standing)}
      may={!isToCome(now) ? undefined : runs ? 'anybody' : actor.auditor ? undefined : actor.person}
    />
  );
}

async function consents(c: Ctx, { now, days }: Prepared): Promise<VNode> {
  const actor = c.get('actor');
  const mayNote =
    actor !== undefined &&
    whyCannotNoteConsent(now) === undefined &&
    !whyCannotCallFor(now.head.bodyId, actor);
  return (
    <ConsentsSection
      meetingId={now.meetingId}
      items={await unannouncedItems(c.get('db'), now, days)}
      mayNote={mayNote}
    />
  );
}

/** That all present agree is noted at the meeting, and not after its record is closed. */
export const whyCannotNoteConsent = ({ state }: Pick<AgendaNow, 'state'>): 'meeting-is-over' | undefined =>
  state === 'called' || state === 'held' ? undefined : 'meeting-is-over';

/** What the meeting's own page shows of its call; asks for nothing where there is nothing to show. */
export async function callBeside(
  c: Ctx,
  handed: HandedToCalls,
  meeting: Pick<AgendaNow, 'state'> & { readonly id: MeetingId; readonly bodyId: BodyId },
): Promise<VNode | undefined> {
  const db = c.get('db');
  const actor = c.get('actor');
  const runs = actor !== undefined && !whyCannotCallFor(meeting.bodyId, actor);
  const last = await callStore(db).newestOf(meeting.id);
  if (!last && !(runs && isToCome(meeting))) return undefined;
  const now = await handed.agendaOf(db, meeting.id);
  if (!now) return undefined;
  const { callBy } = daysOf(now, await companyOf(db, now.head));
  const isUntold =
    last !== undefined &&
    (now.state === 'cancelled' ? last.kind === 'call' : isToCome(now) && hasChanged(last, now));
  return (
    <CallBeside
      now={now}
      last={last}
      isUntold={isUntold}
      callBy={dayInWords(callBy, c.get('locale'))}
      isLate={c.get('today') > callBy}
      runs={runs}
    />
  );
}
