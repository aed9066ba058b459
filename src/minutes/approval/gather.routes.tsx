import { bodyStore } from '../../bodies/bodies.store.ts';
import { labels } from '../../bodies/labels.ts';
import type { Procedure } from '../../bodies/procedure/procedure.ts';
import { procedureStore } from '../../bodies/procedure/procedure.store.ts';
import type { Id } from '../../kernel/id.ts';
import type { Ctx } from '../../platform/web/context.ts';
import type { OwnKey } from '../keys/key.ts';
import { keyStore } from '../keys/keys.store.ts';
import type { MeetingRecord } from '../record.ts';
import type { Version } from './approval.ts';
import { approvedFacts } from './approved.store.ts';
import type { ApprovedFacts } from './approved.store.ts';
import { approvalStore } from './approval.store.ts';
import { chainTrouble } from './evidence.ts';
import type { ChainTrouble } from './evidence.ts';
import type { HandedToApproval, MeetingToApprove } from './handed.ts';
import { sealCheck } from './seal-check.ts';
import type { Candidate } from './suggest.ts';

/** All that the approval of one meeting's minutes rests on. */
export type Standing = {
  readonly meeting: MeetingToApprove & { readonly itemCount: number };
  readonly record: MeetingRecord;
  readonly procedure: Procedure;
  readonly versions: readonly Version[];
  /** What is approved, also where the asker may not read the version itself. */
  readonly approved: readonly ApprovedFacts[];
  readonly troubles: ReadonlyMap<string, ChainTrouble>;
  readonly findings: readonly { text: string; blocking: boolean }[];
  readonly candidates: readonly Candidate[];
  /** The asker's own key. */
  readonly ownKey: OwnKey | undefined;
  readonly hasService: boolean;
};

/** How the approval of a meeting stands, as far as the asker may see it; undefined where there is no meeting. */
export async function standing(
  c: Ctx,
  handed: HandedToApproval,
  id: Id<'meeting'> | undefined,
): Promise<Standing | undefined> {
  const meeting = id && (await handed.meetingOf(c, id));
  const record = meeting && (await handed.recordOf(c, meeting.id));
  if (!meeting || !record) return undefined;
  const db = c.get('db');
  const versions = await approvalStore(db).versionsOf(meeting.id);
  return {
    meeting: { ...meeting, itemCount: record.items.length },
    record,
    versions,
    approved: await approvedFacts(db, meeting.id),
    procedure: await procedureStore(db).of(meeting.bodyId, meeting.onDay),
    troubles: await troublesOf(c, versions, handed),
    findings: handed.findings(record),
    candidates: await candidatesOf(c, meeting, handed),
    ownKey: await ownKeyOf(c, versions),
    hasService: handed.service !== undefined,
  };
}

async function troublesOf(
  c: Ctx,
  versions: readonly Version[],
  { seal }: HandedToApproval,
): Promise<Map<string, ChainTrouble>> {
  const troubles = new Map<string, ChainTrouble>();
  if (versions.length === 0) return troubles;
  const isSealed = sealCheck([(await seal()).authority]);
  for (const { id, state } of versions) {
    const chain = await approvalStore(c.get('db')).chainOf(id);
    const trouble = chainTrouble(id, chain, state !== 'open', isSealed);
    if (trouble) troubles.set(id, trouble);
  }
  return troubles;
}

/** Those who took part and are known, then the body's other members: each once. */
async function candidatesOf(
  c: Ctx,
  meeting: MeetingToApprove,
  handed: HandedToApproval,
): Promise<Candidate[]> {
  const actor = c.get('actor');
  if (!actor) return [];
  const present = await handed.attendantsOf(c, meeting.id);
  const roles = labels[c.get('locale')].role;
  const members = await bodyStore(c.get('db')).membersOn(meeting.bodyId, meeting.onDay);
  const elected = members.flatMap(({ person, role }) =>
    person && ['chair', 'viceChair', 'member', 'alternate'].includes(role)
      ? [{ personId: person.id, name: person.name, role: roles[role].toLowerCase() }]
      : [],
  );
  const byId = new Map([...elected, ...present].map((one) => [one.personId, one]));
  return [...byId.values()].sort((one, other) => one.name.localeCompare(other.name, 'sv'));
}

/** Asked for only where the asker has something to sign. */
async function ownKeyOf(c: Ctx, versions: readonly Version[]): Promise<OwnKey | undefined> {
  const actor = c.get('actor');
  const signs = versions.some(
    ({ state, form, approvers }) =>
      state === 'open' &&
      form === 'signature' &&
      approvers.some(({ personId }) => personId === actor?.person),
  );
  return actor && signs ? keyStore(c.get('db')).keyOf(actor.person) : undefined;
}
