import type { BodyId } from '../kernel/actor.ts';
import { readDay } from '../kernel/day.ts';
import type { Day } from '../kernel/day.ts';
import { isMailAddress } from '../platform/mail/letter.ts';
import { motionKinds } from './clock.ts';
import type { NewMotion } from './motion.ts';
import type { RegisterProblem } from './swedish.ts';

const fields = ['slag', 'organ', 'rubrik', 'text', 'vackt', 'barn', 'namn', 'arende', 'epost'] as const;
/** The clerk's form as typed. */
export type TypedMotion = Readonly<Record<(typeof fields)[number], string>>;
export const typedMotion = (text: (name: string) => string): TypedMotion =>
  Object.fromEntries(fields.map((field) => [field, text(field)])) as TypedMotion;

export type RegisterFault = { readonly field: string; readonly problem: RegisterProblem };

/** What the clerk registers, or what is wrong with it; of a child no name is kept (KL 8:1, domain.md R9). */
export function readMotion(
  typed: TypedMotion,
  councilId: BodyId | undefined,
  today: Day,
): { motion: NewMotion } | { faults: readonly RegisterFault[] } {
  const faults: RegisterFault[] = [];
  const ask = (field: string, problem: RegisterProblem, is: boolean): void => {
    if (is) faults.push({ field, problem });
  };
  const kind = motionKinds.find((one) => one === typed.slag);
  const raisedOn = readDay(typed.vackt);
  const isChild = typed.barn === 'ja';
  ask('slag', 'no-kind', !kind);
  ask('organ', 'no-council', !councilId);
  ask('rubrik', 'no-heading', typed.rubrik === '');
  ask('vackt', 'no-day', !raisedOn);
  ask('vackt', 'later-than-today', raisedOn !== undefined && raisedOn > today);
  ask('barn', 'child-only-proposes', isChild && (kind !== 'citizenProposal' || typed.namn !== ''));
  ask('epost', 'no-mail', typed.epost !== '' && !isMailAddress(typed.epost));
  if (!kind || !raisedOn || !councilId || faults.length > 0) return { faults };
  return {
    motion: {
      kind,
      councilId,
      heading: typed.rubrik,
      text: typed.text,
      caseNumber: typed.arende,
      raisedOn,
      proposers: isChild ? '' : typed.namn,
      isChild,
      mail: typed.epost,
    },
  };
}
