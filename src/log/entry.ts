import { readsOnly, runsBody } from '../kernel/actor.ts';
import type { Actor, BodyId } from '../kernel/actor.ts';
import type { Knot, KnotId } from '../thread/knot.ts';

export const actions = ['insert', 'update', 'delete'] as const;
export type Action = (typeof actions)[number];

/** The tables whose changes are logged, in the order a filter offers them; `knot` logs who may see a thing. */
export const nouns = [
  'assignment',
  'assignment_cadence',
  'expectation',
  'report_back',
  'meeting',
  'agenda_item',
  'sitting',
  'attendance',
  'service',
  'meeting_chair',
  'base_proposal',
  'putting',
  'floor_motion',
  'dissent',
  'vote_event',
  'vote',
  'vote_count',
  'recusal',
  'minute_note',
  'meeting_context',
  'item_paper',
  'item_origin',
  'meeting_series',
  'meeting_in_series',
  'matter_intake',
  'intake_paper',
  'standing_item',
  'standing_turn',
  'item_before',
  'consultation',
  'organisation_test',
  'minutes_version',
  'approver',
  'approval_entry',
  'notes_correction',
  'call',
  'called_person',
  'absence',
  'urgent_consent',
  'calendar_feed',
  'publication',
  'publication_review',
  'publication_section',
  'publication_routine',
  'dispatch',
  'notice',
  'notice_elsewhere',
  'notice_ruling',
  'notice_appeal',
  'board_setting',
  'board_outage',
  'delegation_point',
  'delegated_decision',
  'council_motion',
  'decision',
  'proposal',
  'goal',
  'document',
  'document_content',
  'source_span',
  'body',
  'body_alias',
  'body_procedure',
  'reading_lesson',
  'membership',
  'post',
  'post_holding',
  'person',
  'person_alias',
  'account',
  'signing_key',
  'trusted_issuer',
  'tie',
  'knot',
] as const;
export type Noun = (typeof nouns)[number];

/** What the program writes beside what a person did: bands, sources and files. Left out until they are asked for. */
export const quietNouns: readonly Noun[] = ['tie', 'source_span', 'document_content'];

export type Row = Readonly<Record<string, unknown>>;

/** Ändring: who did what to which row, and when. */
export type Entry = {
  /** Grows with time. */
  readonly id: string;
  readonly at: Date;
  /** Undefined where the program itself did it, or where the reader does not see the person. */
  readonly person: { readonly id: string; readonly name: string } | undefined;
  readonly byProgram: boolean;
  readonly action: Action;
  readonly noun: Noun;
  /** The thing the row belongs to, if the reader sees it. */
  readonly about: Pick<Knot, 'id' | 'title' | 'address'> | undefined;
  readonly before: Row | undefined;
  readonly after: Row | undefined;
};

export type Change = { readonly field: string; readonly before: unknown; readonly after: unknown };

/** What the program keeps for itself, and what is never shown whoever asks. */
const kept = new Set(
  (
    'id version vote_event_id tied_at next_due_on seen_body_id created_at learned_from replaces_id made_at used used_on added_at sha256 starts ends ' +
    'password_hash token_hash bytes extracted search'
  ).split(' '),
);
const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** The fields that an entry changed, as they were and became; of what was added or removed, those that say something. */
export function changesIn(entry: Pick<Entry, 'before' | 'after' | 'about'>): Change[] {
  const { before = {}, after = {} } = entry;
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields
    .filter((field) => !kept.has(field))
    .map((field) => ({ field, before: before[field], after: after[field] }))
    .filter((change) => JSON.stringify(change.before ?? null) !== JSON.stringify(change.after ?? null))
    .filter((change) => !(isNothing(change.before) && isNothing(change.after)))
    .filter((change) => entry.about === undefined || (change.after ?? change.before) !== entry.about.id);
}

const identity = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const isIdentity = (value: unknown): value is KnotId =>
  typeof value === 'string' && identity.test(value);

/** The identities that entries' changes mention, each once. */
export const mentionedIn = (entries: readonly Entry[]): KnotId[] => [
  ...new Set(
    entries.flatMap((entry) =>
      changesIn(entry)
        .flatMap((change) => [change.before, change.after])
        .filter(isIdentity),
    ),
  ),
];

/** A changed password shows as a new version of the account and nothing else. */
export const isNewPassword = (entry: Entry): boolean =>
  entry.noun === 'account' && entry.action === 'update' && changesIn(entry).length === 0;

export type LogObstacle = 'log-for-auditors' | 'history-for-the-body';

/** The whole log is for administrators and auditors (domain.md 5.1). */
export const whyCannotReadLog = (actor: Actor): LogObstacle | undefined =>
  actor.administrator || readsOnly(actor) ? undefined : 'log-for-auditors';

/** The history of one thing is also for those who run its body. */
export function whyCannotReadHistory(
  thing: { readonly bodyId: BodyId | null },
  actor: Actor,
): LogObstacle | undefined {
  if (whyCannotReadLog(actor) === undefined) return undefined;
  return thing.bodyId !== null && runsBody(actor, thing.bodyId) ? undefined : 'history-for-the-body';
}
