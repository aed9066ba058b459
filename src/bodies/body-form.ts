import type { BodyId } from '../kernel/actor.ts';
import { readDay } from '../kernel/day.ts';
import type { Day } from '../kernel/day.ts';
import { readId } from '../kernel/id.ts';
import { bodyKinds, bodyVisibilities } from './body.ts';
import type { Body, BodyKind, BodyVisibility } from './body.ts';
import { makesRing } from './rules.ts';

type Typed = Readonly<Record<string, string>>;
export type BodyDraft = {
  readonly name: string;
  readonly kind: BodyKind;
  readonly code: string | undefined;
  readonly parentId: BodyId | undefined;
  readonly mission: string;
  readonly visibility: BodyVisibility;
  readonly validFrom: Day | undefined;
  readonly validUntil: Day | undefined;
};
/** What can be wrong with a body's form, by field; the sentences are in texts.ts. */
export type BodyFault =
  | 'needsName'
  | 'needsKind'
  | 'needsVisibility'
  | 'unionsInside'
  | 'unknownParent'
  | 'ring'
  | 'noDay'
  | 'endsBefore';
export type Fault<Kind extends string> = { readonly field: string; readonly fault: Kind };

/** A written day; '' is none. `undefined` for a text that names no day. */
export const dayField = (text: string | undefined): Day | '' | undefined =>
  text === undefined || text === '' ? '' : readDay(text);

/** The body a form describes, or all that is wrong with it. */
export function readBody(
  typed: Typed,
  bodies: readonly Body[],
  id?: BodyId,
): { draft: BodyDraft } | { faults: Fault<BodyFault>[] } {
  const faults: Fault<BodyFault>[] = [];
  const name = (typed['namn'] ?? '').replace(/\s+/g, ' ');
  const kind = bodyKinds.find((one) => one === typed['slag']);
  const visibility = bodyVisibilities.find((one) => one === typed['synlighet']);
  const parentId = readId<'body'>(typed['overordnat']);
  const from = dayField(typed['fran']);
  const until = dayField(typed['till']);
  if (name === '') faults.push({ field: 'namn', fault: 'needsName' });
  if (!kind) faults.push({ field: 'slag', fault: 'needsKind' });
  if (!visibility) faults.push({ field: 'synlighet', fault: 'needsVisibility' });
  // who speaks for which union is not for the open web (domain.md R8)
  if (kind === 'cooperationGroup' && visibility === 'public')
    faults.push({ field: 'synlighet', fault: 'unionsInside' });
  if (typed['overordnat'] && !bodies.some((body) => body.id === parentId)) {
    faults.push({ field: 'overordnat', fault: 'unknownParent' });
  } else if (makesRing(id, parentId, new Map(bodies.map((body) => [body.id, body.parentId])))) {
    faults.push({ field: 'overordnat', fault: 'ring' });
  }
  if (from === undefined) faults.push({ field: 'fran', fault: 'noDay' });
  if (until === undefined) faults.push({ field: 'till', fault: 'noDay' });
  else if (from && until && until < from) faults.push({ field: 'till', fault: 'endsBefore' });
  if (faults.length > 0 || !kind || !visibility) return { faults };
  return {
    draft: {
      name,
      kind,
      code: typed['kod'] || undefined,
      parentId,
      mission: typed['uppdrag'] ?? '',
      visibility,
      validFrom: from || undefined,
      validUntil: until || undefined,
    },
  };
}

/** A body's form as it is filled in from what is stored. */
export const bodyAsTyped = (body: Body): Typed => ({
  namn: body.name,
  slag: body.kind,
  kod: body.code ?? '',
  overordnat: body.parentId ?? '',
  uppdrag: body.mission,
  synlighet: body.visibility,
  fran: body.validFrom ?? '',
  till: body.validUntil ?? '',
});
