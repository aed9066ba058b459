import type { PersonId } from '../../kernel/actor.ts';
import { labels } from '../labels.ts';
import { keyOf } from './columns.ts';
import type { Cells } from './columns.ts';
import { isStored } from './known.ts';
import type { Lookup, PersonRef } from './known.ts';
import { wordsFor } from './plan-bodies.ts';
import { found, issue, postKey } from './plan.ts';
import type { Action, Answered, Desk, Issue, PersonFacts, PostFacts, Row } from './plan.ts';

const postKinds = wordsFor(labels.sv.postKind, labels.en.postKind);

/** The person a line names: by e-mail where it is given and known, else by name. */
export const lookUpPerson = (desk: Desk, given: Cells): Lookup<PersonId> => {
  const byEmail = given.email === '' ? 'unknown' : desk.people.find(`@${given.email}`);
  return byEmail === 'unknown' ? desk.people.find(given.person) : byEmail;
};

export function planPeople(desk: Desk, rows: readonly Row[], answers: Map<number, Answered>): void {
  for (const row of rows) answers.set(row.line, planPerson(desk, row));
}

function planPerson(desk: Desk, { line, cells }: Row): Answered {
  if (cells.person === '') return { issues: [issue('missing', 'person', cells)] };
  const ref = lookUpPerson(desk, cells);
  if (ref === 'several') return { issues: [issue('severalPeople', 'person', cells)] };
  const key = `person ${ref !== 'unknown' && isStored(ref) ? ref.id : cells.person.toLocaleLowerCase('sv')}`;
  if (desk.taken.has(key)) return { issues: [issue('twice', 'person', cells)] };
  desk.taken.add(key);
  if (ref === 'unknown' || !isStored(ref)) return { verdict: 'add', actions: [newPerson(desk, line, cells)] };
  const stored = desk.known.people.find((person) => person.id === ref.id);
  if (!stored) return { verdict: 'same', actions: [] };
  const person: PersonFacts = {
    name: cells.person,
    party: cells.party || stored.party,
    email: cells.email || stored.email,
  };
  const asStored =
    person.name === stored.name && person.party === stored.party && person.email === stored.email;
  if (asStored) return { verdict: 'same', actions: [] };
  const { id, version } = stored;
  return { verdict: 'change', actions: [{ do: 'changePerson', id, version, person }] };
}

function newPerson(desk: Desk, line: number, given: Cells): Action {
  desk.people.add(given.person, { line });
  const person = { name: given.person, party: given.party || undefined, email: given.email || undefined };
  return { do: 'addPerson', line, person };
}

/** The person of a holding or a membership; one who is not known yet is added with the line. */
export function personOf(
  desk: Desk,
  { line, cells }: Row,
  issues: Issue[],
): { ref: PersonRef; actions: Action[] } | undefined {
  if (cells.person === '') {
    issues.push(issue('missing', 'person', cells));
    return undefined;
  }
  const ref = lookUpPerson(desk, cells);
  if (ref === 'several') {
    issues.push(issue('severalPeople', 'person', cells));
    return undefined;
  }
  if (ref !== 'unknown') return { ref, actions: [] };
  return { ref: { line }, actions: [newPerson(desk, line, cells)] };
}

const bodyCodes = { unknown: 'unknownBody', several: 'severalBodies' } as const;

export function planPosts(desk: Desk, rows: readonly Row[], answers: Map<number, Answered>): void {
  for (const row of rows) answers.set(row.line, planPost(desk, row));
}

function planPost(desk: Desk, { line, cells }: Row): Answered {
  const issues: Issue[] = [];
  const body = found(desk.bodies.find(cells.body), bodyCodes, 'body', cells, issues);
  if (cells.post === '') issues.push(issue('missing', 'post', cells));
  const key = postKey(cells.body, cells.post);
  const ref = desk.posts.find(key);
  if (ref === 'several') issues.push(issue('severalPosts', 'post', cells));
  if (desk.taken.has(key.toLocaleLowerCase('sv'))) issues.push(issue('twice', 'post', cells));
  const stored =
    typeof ref === 'object' && isStored(ref)
      ? desk.known.posts.find((post) => post.id === ref.id)
      : undefined;
  const kind = cells.kind === '' ? (stored?.kind ?? 'other') : keyOf(postKinds, cells.kind);
  if (!kind) issues.push(issue('unknownKind', 'kind', cells));
  if (issues.length > 0 || !body || !kind) return { issues };
  desk.taken.add(key.toLocaleLowerCase('sv'));
  const post: PostFacts = { title: cells.post, kind, mission: cells.mission || (stored?.mission ?? '') };
  if (!stored) {
    desk.posts.add(key, { line });
    return { verdict: 'add', actions: [{ do: 'addPost', line, in: body, post }] };
  }
  if (post.title === stored.title && post.kind === stored.kind && post.mission === stored.mission) {
    return { verdict: 'same', actions: [] };
  }
  const { id, version } = stored;
  return { verdict: 'change', actions: [{ do: 'changePost', id, version, post }] };
}
