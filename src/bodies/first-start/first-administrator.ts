import { timingSafeEqual } from 'node:crypto';

export type FirstFault =
  | 'wrongCode'
  | 'noMunicipality'
  | 'noName'
  | 'noUsername'
  | 'badUsername'
  | 'notTheSame';
export type FirstDraft = {
  readonly municipality: string;
  readonly name: string;
  readonly username: string;
  readonly password: string;
};
type Typed = Readonly<Record<string, string>>;

const asRead = (code: string) => code.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** Whether this is the code the server printed; spaces, hyphens and case do not matter, time tells nothing. */
export function isCode(typed: string, code: string): boolean {
  const a = Buffer.from(asRead(typed));
  const b = Buffer.from(asRead(code));
  return b.length > 0 && a.length === b.length && timingSafeEqual(a, b);
}

/** What the form of the first administrator says, and all that is wrong with it. */
export function readFirst(
  typed: Typed,
  code: string,
): { draft: FirstDraft; faults: readonly { field: string; fault: FirstFault }[] } {
  const tidy = (name: string) => (typed[name] ?? '').replace(/\s+/g, ' ').trim();
  const draft = {
    municipality: tidy('kommun'),
    name: tidy('namn'),
    username: tidy('anvandarnamn'),
    password: typed['losenord'] ?? '',
  };
  const faults: { field: string; fault: FirstFault }[] = [];
  if (!isCode(typed['kod'] ?? '', code)) faults.push({ field: 'kod', fault: 'wrongCode' });
  if (draft.municipality === '') faults.push({ field: 'kommun', fault: 'noMunicipality' });
  if (draft.name === '') faults.push({ field: 'namn', fault: 'noName' });
  if (draft.username === '') faults.push({ field: 'anvandarnamn', fault: 'noUsername' });
  else if (!/^[\p{L}\p{N}._@-]{2,60}$/u.test(draft.username)) {
    faults.push({ field: 'anvandarnamn', fault: 'badUsername' });
  }
  if (draft.password !== (typed['igen'] ?? '')) faults.push({ field: 'igen', fault: 'notTheSame' });
  return { draft, faults };
}
