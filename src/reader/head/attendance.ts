import { isName, postWord } from '../assignments/actors.ts';
import type { Span } from '../shape.ts';
import { fold, tidy } from '../text/fold.ts';
import type { Page } from '../text/page.ts';
import type { Line } from '../text/line.ts';
import { brokenNames, withoutBroken } from './broken-names.ts';
import type { BrokenName } from './broken-names.ts';
import { fullName, isFullName, isGivenName, isNoName, partyLetters } from './names.ts';

/** Somebody a document names, with where. */
export type FoundPerson = { name: string; role: string | null; party: string | null; source: Span };

const label =
  /^(?:narvarolista|narvarande(?: (?:ledamoter|ersattare|tjansteman|tjanstepersoner|fortroendevalda))?|deltagare|deltog|deltagande|medverkande|beslutande(?: ledamoter)?|(?:ordinarie )?ledamoter|arbetstagarorganisationer|fackliga organisationer|(?:tjanstgorande |ordinarie |ej tjanstgorande |ovriga )?ersattare|ej tjanstgorande|ovriga(?: (?:narvarande|deltagare|deltagande))?|(?:motes)?ordforande|(?:motes)?sekreterare|(?:(?:utses )?att justera|justerare|justerande)|foredragande|fackliga (?:representanter|foretradare|ombud)|for (?:arbetsgivaren|arbetstagarna|personalen|de fackliga organisationerna)|arbetsgivar(?:representanter|foretradare)|arbetstagar(?:representanter|foretradare)|personalforetradare|arbetsgivare|arbetstagare|forhindrade|antecknare|brukarrepresentanter|tjansteman\s+och\s+ovriga|tjanstepersoner|tjansteman(?:nen)?|franvarande|anmalt forhinder|vid protokollet|protokollforare|kallade|adjungerade|inbjudna|insynsplats|saknades|vi (?:som )?var(?: med)?(?=\s*:)|pa plats(?=\s*:)|ej narvarande|(?:med|franv)(?=\.?\s*:))\b\s*(?:\([^)]*\))?\s*(?::|$|(?=\p{L}))/u;
const otherLabel =
  /^(?:plats|tid|datum|paragraf|underskrift|justeringens|anslag|sista|arendelista|innehall|kopia|dagordning)/;
const letters = String.raw`(?:\s*${partyLetters}|,\s(?<lower>s|m|c|l|v|kd|kds|fp|mp|sd|nyd)(?=,|$)|\s+(?<bare>[A-ZÅÄÖ]{1,4})(?=\s|$|,))`;
const listed = new RegExp(
  String.raw`^(?<name>${fullName})${letters}?(?:\s*,\s*|\s+[-–]\s+|\s*\(|\s+)?(?<role>[^,;()§]{0,60})`,
  'u',
);

/** Somebody in an attendance list, with the label above and all that is printed of the entry. */
export type AttendanceEntry = FoundPerson & { readonly heading: string; readonly printed: string };

/** Names under or beside the labels of an attendance list. */
export const attendance = (page: Page, headEnd: number): FoundPerson[] =>
  attendanceEntries(page, headEnd).map(({ name, role, party, source }) => ({ name, role, party, source }));

/** Whether a stretch lies within the name of somebody that a line break cut in two. */
export const isHalfOf = (page: Page, [start, end]: Span, whole: readonly FoundPerson[]): boolean =>
  whole.some(
    ({ source }) => start >= source[0] && end <= source[1] && page.shown.slice(...source).includes('\n'),
  );

/** The entries of an attendance list, in their order. */
export function attendanceEntries(page: Page, headEnd: number): AttendanceEntry[] {
  const found: AttendanceEntry[] = [];
  let heading: string | undefined;
  let above: readonly BrokenName[] = [];
  const lines = page.lines.filter((one) => one.start < headEnd);
  for (const [at, line] of lines.entries()) {
    const match = label.exec(line.folded);
    if (match) heading = tidy(line.text.slice(0, match[0].length)).replace(/[:\s]+$/, '');
    else if (otherLabel.test(line.folded)) heading = undefined;
    if (heading === undefined) {
      above = [];
      continue;
    }
    const from = match?.[0].length ?? 0;
    const names = brokenNames(withLabelBlank(line, from), lines[at + 1]);
    const whole = namesIn(withoutBroken(line, [...above, ...names]), from, heading);
    if (!match && whole.length + above.length + names.length === 0 && line.afterBlank) heading = undefined;
    found.push(...whole, ...(heading === undefined ? [] : joined(names, heading)));
    above = names;
  }
  return found;
}

const withLabelBlank = (line: Line, from: number): Line =>
  from === 0 ? line : { ...line, text: ' '.repeat(from) + line.text.slice(from) };

const joined = (names: readonly BrokenName[], heading: string): AttendanceEntry[] =>
  names.flatMap(({ text, source }) => {
    const person = personIn(text, heading, true);
    return person ? [{ ...person, source, heading, printed: text }] : [];
  });

const among = /^(?:narvarande|deltagare|deltog|medverkande|arbetstagar|fackliga)/;

/** Under or beside a label another label may stand: "Närvarande   Beslutande: Ulf Ek (M)". */
function namesIn(line: Line, from: number, heading: string): AttendanceEntry[] {
  const inner = /^\s*(?<label>\p{Lu}\p{L}+(?:\s\p{L}+)?):\s+/u.exec(line.text.slice(from));
  const own = inner && label.test(fold(inner.groups?.['label'] ?? '') + ':');
  // "PRO: Bo Alm, Eva Ek" among those who were there says whom they stand for
  const group =
    !own && among.test(fold(heading))
      ? /^\s*\p{Lu}[\p{L} &-]{1,40}:\s+(?=\p{Lu})/u.exec(line.text.slice(from))
      : null;
  if (group && isPersonLike(line.text.slice(from + group[0].length).split(/[,;]/u)[0] ?? ''))
    return namesIn(line, from + group[0].length, heading);
  if (inner && own) return namesIn(line, from + inner[0].length, inner.groups?.['label'] ?? heading);
  const text = line.text.slice(from);
  if (/\b(?:kommunhuset|rum|kl\.?)\b|\d{4}|@/iu.test(text) || text.length > 500) return [];
  const parts = entriesIn(text);
  let at = 0;
  return parts.flatMap((part): AttendanceEntry[] => {
    const start = line.start + from + Math.max(0, text.indexOf(part, at));
    at += part.length;
    const person = personIn(part, heading, parts.length > 1);
    return person ? [{ ...person, source: [start, start + part.length], heading, printed: part }] : [];
  });
}

/** One entry per person: what stands after a comma and is nobody belongs to the person before it. */
function entriesIn(text: string): string[] {
  const between = /[;,]\s*|\s+och\s+(?=\p{Lu})|\s{3,}/u;
  const pieces = text.split(between);
  if (pieces.filter((part) => isPersonLike(part)).length < 2)
    return text.split(/;\s*|\s{3,}(?=\p{Lu}\p{Ll}+\s+\p{Lu})/u);
  const entries: string[] = [];
  let at = 0;
  for (const piece of pieces) {
    const start = text.indexOf(piece, at);
    const last = entries.at(-1);
    const goesOn =
      last !== undefined && !isPersonLike(piece) && /^(?:\p{Ll}|\d|§|\p{Lu}{1,3}(?:-\p{Ll}|$))/u.test(piece);
    if (goesOn)
      entries[entries.length - 1] = text.slice(
        start - (text.slice(at, start).length + last.length),
        start + piece.length,
      );
    else entries.push(piece);
    at = start + piece.length;
  }
  return entries;
}

/** "Sussi", "Per-Anders", "Tindra K". */
const firstName = /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:\s\p{Lu}\.?)?$/u;

const leading = new RegExp(`^${fullName}`, 'u');

const isPersonLike = (part: string): boolean => {
  const name = part.replace(/\(.*$/u, '').trim();
  const first = leading.exec(name)?.[0] ?? '';
  return (
    isFullName(name) ||
    (isFullName(first) && /^\s(?:\p{Ll}|§)/u.test(name.slice(first.length))) ||
    (isGivenName(name) && firstName.test(name))
  );
};

function personIn(part: string, heading: string, among: boolean): Omit<FoundPerson, 'source'> | undefined {
  const clean = part
    .trim()
    .replace(/^[·•\-–*,;]\s*/u, '')
    .replace(/(?<=\p{Ll}{2})\.$/u, '');
  const { name, party: inside, lower, bare, role } = listed.exec(clean)?.groups ?? {};
  const party = inside ?? lower?.toUpperCase() ?? bare;
  if (name && isFullName(name)) {
    const bracketed = /\((?<role>[^)]{4,40})\)/u.exec(clean)?.groups?.['role'];
    return {
      name,
      role: roleIn(role) ?? roleIn(bracketed) ?? roleOf(heading),
      party: party === '-' ? null : (party ?? null),
    };
  }
  const single = clean.replace(/\s*\(.*$/u, '');
  // "Frånvarande: Kattis": under that label also a name that few have
  const absent = /^(?:franv|forhindrade|anmalt|ej narvarande|saknades)/.test(fold(heading));
  const plain =
    firstName.test(single) && isName(single) && !isNoName(single) && (isGivenName(single) || among || absent);
  const bracketed = /\((?<role>[^)]{3,40})\)/u.exec(clean)?.groups?.['role'];
  return plain ? { name: single, role: roleIn(bracketed) ?? roleOf(heading), party: null } : undefined;
}

/** The words after a name, when they name a post. */
export const roleIn = (text: string | undefined): string | null => {
  const role = tidy((text ?? '').trimStart().split(/\s{3,}|\t/u)[0] ?? '').replace(
    /^[\p{Lu}]{1,4}\s+(?=\p{L})/u,
    '',
  );
  if (
    /^(?:från|till|utses|väljs|som|och|samt|yrkar|föreslår|i|för|att|har|är|ersätter|tjänstgör)(?!\p{L})/iu.test(
      role,
    )
  )
    return null;
  // "sekreterare Eva-Lena Brandtberg": the next person of the list has run into the post
  const alone = /^(?<post>\p{Ll}[\p{L}-]*)\s+(?<next>\p{Lu}.*)$/u.exec(role)?.groups;
  if (alone?.['post'] && isFullName(alone['next'] ?? '')) return roleIn(alone['post']);
  const political = /(?:ledamot|ersättare|ordförande|suppleant|insyn|sekreterare|adjungerad|ordf\b)/iu.test(
    role,
  );
  return role && (political || postWord.test(fold(role.split(' ').at(0) ?? '')) || postWord.test(fold(role)))
    ? role
    : null;
};

const singular: Readonly<Record<string, string>> = {
  ledamoter: 'Ledamot',
  'tjanstgorande ledamoter': 'Ledamot',
};

const roleOf = (heading: string): string | null =>
  /^(?:narvarolista|narvarande|ej narvarande|saknades|vi |pa plats|ordinarie|arbets|fackl|med$|franv|deltag|deltog|medverkande|ovriga|kallade|beslutande|franvarande|anmalt|utses|inbjudna|tjansteman|tjanstepersoner)/.test(
    fold(heading),
  )
    ? null
    : (singular[fold(heading)] ?? heading);
