import { labels } from '../labels.ts';
import type { Holding, Membership } from '../membership.ts';
import { overlap } from '../rules.ts';
import { keyOf } from './columns.ts';
import { isStored } from './known.ts';
import type { PersonRef, PostRef, Ref } from './known.ts';
import { wordsFor } from './plan-bodies.ts';
import { personOf } from './plan-people.ts';
import { found, issue, postKey, spanOf } from './plan.ts';
import type { Action, Answered, Desk, Issue, Row } from './plan.ts';

const roles = wordsFor(labels.sv.role, labels.en.role);
const bodyCodes = { unknown: 'unknownBody', several: 'severalBodies' } as const;
const postCodes = { unknown: 'unknownPost', several: 'severalPosts' } as const;
const yes = /^(ja|j|x|1|yes|y|tf|sant|true)$/i;
const nameOf = (ref: Ref<string>) => (isStored(ref) ? ref.id : `line ${ref.line}`);

export function planHolding(desk: Desk, row: Row): Answered {
  const { cells } = row;
  const { span, issues } = spanOf(cells);
  const body = found(desk.bodies.find(cells.body), bodyCodes, 'body', cells, issues);
  const post =
    body && found(desk.posts.find(postKey(cells.body, cells.post)), postCodes, 'post', cells, issues);
  if (issues.length > 0) return { issues };
  const person = personOf(desk, row, issues);
  if (!post || !person) return { issues };
  const stored = desk.known.holdings.filter(
    (one) =>
      one.withdrawnBecause === undefined &&
      isStored(post) &&
      one.post.id === post.id &&
      isStored(person.ref) &&
      one.person?.id === person.ref.id,
  );
  const key = ['holding', nameOf(post), nameOf(person.ref), cells.from].join(' ');
  const add: Action = {
    do: 'addHolding',
    post,
    person: person.ref,
    acting: yes.test(cells.acting),
    reason: cells.reason,
    ...span,
  };
  const end = (holding: Holding, on: NonNullable<typeof span.validUntil>): Action => ({
    do: 'endHolding',
    id: holding.id,
    on,
    reason: cells.reason,
  });
  return againstHistory(desk, row, stored, { key, span, add: [...person.actions, add], end });
}

export function planMembership(desk: Desk, row: Row): Answered {
  const { cells } = row;
  const { span, issues } = spanOf(cells);
  const body = found(desk.bodies.find(cells.body), bodyCodes, 'body', cells, issues);
  const role = keyOf(roles, cells.role);
  const rank = cells.rank === '' ? undefined : Number(cells.rank);
  if (!role) issues.push(issue(cells.role === '' ? 'missing' : 'unknownRole', 'role', cells));
  if (rank !== undefined && !(Number.isInteger(rank) && rank > 0 && rank < 1000)) {
    issues.push(issue('notARank', 'rank', cells));
  }
  const represents =
    cells.represents === ''
      ? undefined
      : found(desk.bodies.find(cells.represents), bodyCodes, 'represents', cells, issues);
  const member = issues.length === 0 ? memberOf(desk, row, issues) : undefined;
  if (issues.length > 0 || !body || !role || !member) return { issues };
  const { person, post, actions } = member;
  const stored = desk.known.memberships.filter(
    (one) =>
      one.withdrawnBecause === undefined &&
      isStored(body) &&
      one.body.id === body.id &&
      one.role === role &&
      (person ? isStored(person) && one.person?.id === person.id : true) &&
      (post ? isStored(post) && one.post?.id === post.id : true),
  );
  const who = post ? { post } : person ? { person } : undefined;
  if (!who) return { issues: [issue('personOrPost', 'person', cells)] };
  const key = ['member', nameOf(body), role, post && nameOf(post), person && nameOf(person), cells.from].join(
    ' ',
  );
  const add: Action = {
    do: 'addMembership',
    in: body,
    member: who,
    represents,
    role,
    rank,
    reason: cells.reason,
    ...span,
  };
  const end = (membership: Membership, on: NonNullable<typeof span.validUntil>): Action => ({
    do: 'endMembership',
    id: membership.id,
    on,
    reason: cells.reason,
  });
  return againstHistory(desk, row, stored, { key, span, add: [...actions, add], end });
}

type Member = {
  person: PersonRef | undefined;
  post: PostRef | undefined;
  actions: Action[];
};

/** A member is a person or a post, never both. */
function memberOf(desk: Desk, row: Row, issues: Issue[]): Member | undefined {
  const { cells } = row;
  if ((cells.person === '') === (cells.post === '')) {
    issues.push(issue('personOrPost', 'person', cells));
    return undefined;
  }
  if (cells.post === '') {
    const person = personOf(desk, row, issues);
    return person && { person: person.ref, post: undefined, actions: person.actions };
  }
  const home = cells.postBody || cells.body;
  const post = found(desk.posts.find(postKey(home, cells.post)), postCodes, 'post', cells, issues);
  return post && { person: undefined, post, actions: [] };
}

/** History is only added to: the same beginning is the same row, a new last day ends it, the rest is new. */
function againstHistory<Entry extends Holding | Membership>(
  desk: Desk,
  { cells }: Row,
  stored: readonly Entry[],
  planned: {
    key: string;
    span: { validFrom: Entry['validFrom']; validUntil: Entry['validUntil'] };
    add: readonly Action[];
    end: (entry: Entry, on: NonNullable<Entry['validUntil']>) => Action;
  },
): Answered {
  const { key, span } = planned;
  if (desk.taken.has(key)) return { issues: [issue('twice', 'from', cells)] };
  desk.taken.add(key);
  const before =
    stored.find((one) => one.validFrom === span.validFrom) ??
    (span.validFrom === undefined ? stored.find((one) => one.validUntil === undefined) : undefined);
  if (before) {
    if (before.validUntil === span.validUntil) return { verdict: 'same', actions: [] };
    if (span.validUntil === undefined) return { issues: [issue('cannotReopen', 'until', cells)] };
    return { verdict: 'end', actions: [planned.end(before, span.validUntil)] };
  }
  if (stored.some((one) => overlap(one, span))) return { issues: [issue('overlaps', 'from', cells)] };
  return { verdict: 'add', actions: planned.add };
}
