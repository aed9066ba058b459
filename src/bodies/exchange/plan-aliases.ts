import { plain } from '../matching/stems.ts';
import { found, issue } from './plan.ts';
import type { Answered, Desk, Issue, Row } from './plan.ts';
import { sameRef } from './known.ts';
import type { BodyRef, KnownAlias } from './known.ts';
import { lookUpPerson } from './plan-people.ts';

const bodyCodes = { unknown: 'unknownBody', several: 'severalBodies' } as const;
const personCodes = { unknown: 'unknownPerson', several: 'severalPeople' } as const;

/** "Kallas även": another name of a person, within one body where that is named, or of a body. Names are only added. */
export function planAlias(desk: Desk, { cells }: Row): Answered {
  const issues: Issue[] = [];
  if (cells.alias === '') issues.push(issue('missing', 'alias', cells));
  const named = cells.person !== '';
  const body =
    named && cells.body === ''
      ? undefined
      : found(desk.bodies.find(cells.body), bodyCodes, 'body', cells, issues);
  const person = named ? found(lookUpPerson(desk, cells), personCodes, 'person', cells, issues) : undefined;
  if (issues.length > 0) return { issues };
  const alias: KnownAlias | undefined = person
    ? { alias: cells.alias, person, within: body }
    : body && { alias: cells.alias, body };
  if (!alias) return { issues: [issue('missing', 'body', cells)] };
  const known = (desk.known.aliases ?? []).some((one) => sameAlias(one, alias));
  return known
    ? { verdict: 'same', actions: [] }
    : { verdict: 'add', actions: [{ do: 'addAlias', ...alias }] };
}

function sameAlias(a: KnownAlias, b: KnownAlias): boolean {
  if (plain(a.alias) !== plain(b.alias)) return false;
  if ('body' in a) return 'body' in b && sameRef(a.body, b.body);
  return 'person' in b && sameRef(a.person, b.person) && sameBody(a.within, b.within);
}
const sameBody = (a: BodyRef | undefined, b: BodyRef | undefined): boolean =>
  a === undefined || b === undefined ? a === b : sameRef(a, b);
