import type { BodyId } from '../../kernel/actor.ts';
import type { Body } from '../body.ts';
import { labels } from '../labels.ts';
import { keyOf } from './columns.ts';
import type { Cells } from './columns.ts';
import { isStored, sameRef } from './known.ts';
import type { BodyRef } from './known.ts';
import { found, issue, spanOf } from './plan.ts';
import type { Action, Answered, BodyFacts, Desk, Row } from './plan.ts';

/** Both languages' words for a code. */
export const wordsFor = <Key extends string>(sv: Record<Key, string>, en: Record<Key, string>) =>
  Object.fromEntries((Object.keys(sv) as Key[]).map((key) => [key, [sv[key], en[key]]])) as Record<
    Key,
    string[]
  >;
const kinds = wordsFor(labels.sv.kind, labels.en.kind);
const visibilities = wordsFor(labels.sv.visibility, labels.en.visibility);
const codes = { unknown: 'unknownBody', several: 'severalBodies' } as const;

/** Bodies first by name alone, then with their parents: a file may name a parent further down. */
export function planBodies(desk: Desk, rows: readonly Row[], answers: Map<number, Answered>): void {
  const meant = new Map<number, BodyRef>();
  for (const { line, cells } of rows) {
    if (cells.body === '') {
      answers.set(line, { issues: [issue('missing', 'body', cells)] });
      continue;
    }
    const ref = storedBody(desk, cells);
    if (ref === 'several') {
      answers.set(line, { issues: [issue('severalBodies', 'body', cells)] });
      continue;
    }
    const key = `body ${ref ? ref.id : cells.body.toLocaleLowerCase('sv')}`;
    if (desk.taken.has(key)) {
      answers.set(line, { issues: [issue('twice', 'body', cells)] });
      continue;
    }
    desk.taken.add(key);
    if (!ref) desk.bodies.add(cells.body, { line });
    meant.set(line, ref ?? { line });
  }
  const above = new Map<string, BodyRef | undefined>();
  const keyOfRef = (ref: BodyRef) => (isStored(ref) ? ref.id : String(ref.line));
  for (const body of desk.known.bodies) above.set(body.id, body.parentId && { id: body.parentId });
  const drafts: { row: Row; ref: BodyRef; answer: Answered }[] = [];
  for (const row of rows) {
    const ref = meant.get(row.line);
    if (!ref) continue;
    const { answer, parent } = planBody(desk, row, ref);
    if (parent) above.set(keyOfRef(ref), parent);
    drafts.push({ row, ref, answer });
  }
  for (const { row, ref, answer } of drafts) {
    const met = new Set<string>();
    let up = above.get(keyOfRef(ref));
    while (up && !met.has(keyOfRef(up)) && !sameRef(up, ref)) {
      met.add(keyOfRef(up));
      up = above.get(keyOfRef(up));
    }
    const ring = up !== undefined && sameRef(up, ref);
    answers.set(row.line, ring ? { issues: [issue('ring', 'parent', row.cells)] } : answer);
  }
}

/** The stored body a line means; its short name tells several of the same name apart. */
function storedBody(desk: Desk, given: Cells): { id: BodyId } | 'several' | undefined {
  const named = desk.known.bodies.filter(
    (body) => body.name.toLocaleLowerCase('sv') === given.body.toLocaleLowerCase('sv'),
  );
  const [only] =
    named.length > 1 ? named.filter((body) => given.code !== '' && body.code === given.code) : named;
  return only ? { id: only.id } : named.length > 1 ? 'several' : undefined;
}

function planBody(desk: Desk, row: Row, ref: BodyRef): { answer: Answered; parent: BodyRef | undefined } {
  const { cells } = row;
  const { span, issues } = spanOf(cells);
  const stored = isStored(ref) ? desk.known.bodies.find((body) => body.id === ref.id) : undefined;
  const kind = cells.kind === '' ? stored?.kind : keyOf(kinds, cells.kind);
  const visibility =
    cells.visibility === '' ? (stored?.visibility ?? 'internal') : keyOf(visibilities, cells.visibility);
  const parent =
    cells.parent === ''
      ? stored?.parentId && { id: stored.parentId }
      : found(desk.bodies.find(cells.parent), codes, 'parent', cells, issues);
  if (!kind) issues.push(issue(cells.kind === '' ? 'missing' : 'unknownKind', 'kind', cells));
  if (!visibility) issues.push(issue('unknownVisibility', 'visibility', cells));
  if (issues.length > 0 || !kind || !visibility) return { answer: { issues }, parent };
  const body: BodyFacts = {
    name: stored?.name ?? cells.body,
    kind,
    visibility,
    parent,
    code: cells.code || stored?.code,
    mission: cells.mission || (stored?.mission ?? ''),
    validFrom: span.validFrom ?? stored?.validFrom,
    validUntil: span.validUntil ?? stored?.validUntil,
  };
  return { answer: answerOf(row, body, stored), parent };
}

function answerOf(row: Row, body: BodyFacts, stored: Body | undefined): Answered {
  if (!stored) return { verdict: 'add', actions: [{ do: 'addBody', line: row.line, body }] };
  const asStored =
    body.kind === stored.kind &&
    body.visibility === stored.visibility &&
    body.code === stored.code &&
    body.mission === stored.mission &&
    body.validFrom === stored.validFrom &&
    body.validUntil === stored.validUntil &&
    (body.parent === undefined
      ? stored.parentId === undefined
      : isStored(body.parent) && body.parent.id === stored.parentId);
  if (asStored) return { verdict: 'same', actions: [] };
  const action: Action = { do: 'changeBody', id: stored.id, version: stored.version, body };
  const ends = body.validUntil !== stored.validUntil && body.validUntil !== undefined;
  return { verdict: ends ? 'end' : 'change', actions: [action] };
}
