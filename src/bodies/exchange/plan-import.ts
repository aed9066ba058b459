import { keyOf, rowKinds } from './columns.ts';
import type { Cells, RowKind, Sheet } from './columns.ts';
import { Register } from './known.ts';
import type { KnownOrganisation } from './known.ts';
import { planAlias } from './plan-aliases.ts';
import { planBodies } from './plan-bodies.ts';
import { planPeople, planPosts } from './plan-people.ts';
import { planHolding, planMembership } from './plan-periods.ts';
import { issue, postKey } from './plan.ts';
import type { Answered, Desk, Plan, PlannedLine, Row } from './plan.ts';

/**
 * Compares an organisation file with what is stored. Nothing is written; what the file does not name is left alone.
 * A cell that is empty says nothing about what is stored already.
 */
export function planImport(sheet: Sheet, known: KnownOrganisation): Plan {
  const desk = deskOf(known);
  const rows: Row[] = [];
  const answers = new Map<number, Answered>();
  for (const { line, cells } of sheet.lines) {
    const kind = keyOf<RowKind>(rowKinds, cells.row);
    if (kind) rows.push({ line, kind, cells });
    else answers.set(line, { issues: [issue(cells.row === '' ? 'missing' : 'unknownRow', 'row', cells)] });
  }
  const of = (kind: RowKind) => rows.filter((row) => row.kind === kind);
  planBodies(desk, of('body'), answers);
  planPeople(desk, of('person'), answers);
  planPosts(desk, of('post'), answers);
  for (const row of of('holding')) answers.set(row.line, planHolding(desk, row));
  for (const row of of('membership')) answers.set(row.line, planMembership(desk, row));
  for (const row of of('alias')) answers.set(row.line, planAlias(desk, row));
  return {
    lines: sheet.lines.map(({ line, cells }) => told(line, cells, answers.get(line))),
    ignored: sheet.ignored,
  };
}

function deskOf(known: KnownOrganisation): Desk {
  const desk: Desk = {
    known,
    bodies: new Register(),
    people: new Register(),
    posts: new Register(),
    taken: new Set(),
  };
  for (const body of known.bodies) {
    desk.bodies.add(body.name, { id: body.id });
    if (body.code) desk.bodies.add(`#${body.code}`, { id: body.id });
  }
  for (const person of known.people) {
    desk.people.add(person.name, { id: person.id });
    if (person.email) desk.people.add(`@${person.email}`, { id: person.id });
  }
  for (const post of known.posts) desk.posts.add(postKey(post.bodyName, post.title), { id: post.id });
  return desk;
}

function told(line: number, cells: Cells, answer: Answered | undefined): PlannedLine {
  const kind = keyOf<RowKind>(rowKinds, cells.row);
  if (!answer || 'issues' in answer) {
    return { line, kind, cells, verdict: 'problem', issues: answer?.issues ?? [], actions: [] };
  }
  return { line, kind, cells, issues: [], ...answer };
}
