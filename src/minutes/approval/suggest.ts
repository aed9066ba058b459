import type { PersonId } from '../../kernel/actor.ts';
import type { MeetingRecord } from '../record.ts';

/** Somebody who may approve: a person of the register who took part, or a member of the body. */
export type Candidate = {
  readonly personId: PersonId;
  readonly name: string;
  /** As the attendance says it: "ordförande". */
  readonly role: string;
};
export type Suggested = {
  readonly chair: PersonId | undefined;
  readonly approvers: readonly PersonId[];
};

/** Who is likely to approve: the meeting's chair, and those whom the item "Val av justerande" names. */
export function suggestApprovers(
  record: Pick<MeetingRecord, 'items'>,
  candidates: readonly Candidate[],
): Suggested {
  const chair =
    candidates.find(({ role }) => /^ordförande/i.test(role.trim())) ??
    candidates.find(({ role }) => /ordförande/i.test(role));
  const said = record.items
    .filter(({ heading }) => /juster(are|ande|ing)/i.test(heading))
    .flatMap((item) => [item.text, ...item.decisions.map(({ text }) => text)])
    .join('\n');
  const chosen = candidates.filter(
    ({ personId, name }) => personId !== chair?.personId && said.includes(name),
  );
  return { chair: chair?.personId, approvers: chosen.map(({ personId }) => personId) };
}

export type ApproverFault = 'no-chair' | 'too-few' | 'chair-twice' | 'unknown';

/** The approvers that a form names, or what is wrong: the chair, and as many beside as the body's rules say. */
export function readApprovers(
  chair: string,
  chosen: readonly string[],
  candidates: readonly Candidate[],
  atLeast: number,
):
  | { readonly approvers: readonly { personId: PersonId; name: string; role: 'chair' | 'approver' }[] }
  | { readonly faults: readonly { field: string; fault: ApproverFault }[] } {
  const faults: { field: string; fault: ApproverFault }[] = [];
  const known = (id: string) => candidates.find(({ personId }) => personId === id);
  const leading = known(chair);
  const others = [...new Set(chosen)].map(known);
  if (!leading) faults.push({ field: 'ordforande', fault: 'no-chair' });
  if (others.some((one) => one === undefined)) faults.push({ field: 'justerare', fault: 'unknown' });
  else if (chosen.includes(chair)) faults.push({ field: 'justerare', fault: 'chair-twice' });
  else if (others.length < atLeast) faults.push({ field: 'justerare', fault: 'too-few' });
  if (!leading || faults.length > 0) return { faults };
  return {
    approvers: [
      { personId: leading.personId, name: leading.name, role: 'chair' },
      ...others.flatMap((one) =>
        one ? [{ personId: one.personId, name: one.name, role: 'approver' as const }] : [],
      ),
    ],
  };
}
