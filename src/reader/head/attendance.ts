import { isName, postWord } from '../assignments/actors.ts';
import type { Span } from '../shape.ts';
import { fold, tidy } from '../text/fold.ts';
import type { Page } from '../text/page.ts';
import type { Line } from '../text/line.ts';
import { fullName, isFullName, isGivenName, partyLetters } from './names.ts';

/** Somebody a document names, with where. */
export type FoundPerson = { name: string; role: string | null; party: string | null; source: Span };

const label =
  /^(?:narvarande(?: ledamoter)?|deltagare|deltog|deltagande|medverkande|beslutande(?: ledamoter)?|ledamoter|(?:tjanstgorande |ej tjanstgorande |ovriga )?ersattare|ej tjanstgorande|ovriga(?: (?:narvarande|deltagare|deltagande))?|(?:motes)?ordforande|(?:motes)?sekreterare|(?:utses att justera|justerare|justerande)|foredragande|fackliga (?:representanter|foretradare|ombud)|for (?:arbetsgivaren|arbetstagarna|personalen|de fackliga organisationerna)|arbetsgivar(?:representanter|foretradare)|arbetstagar(?:representanter|foretradare)|personalforetradare|arbetsgivare|arbetstagare|forhindrade|antecknare|brukarrepresentanter|tjansteman\s+och\s+ovriga|tjanstepersoner|tjansteman(?:nen)?|franvarande|anmalt forhinder|vid protokollet|protokollforare|kallade|adjungerade|inbjudna|insynsplats)\b\s*(?:\([^)]*\))?\s*(?::|$|(?=\p{L}))/u;
const otherLabel =
  /^(?:plats|tid|datum|paragraf|underskrift|justeringens|anslag|sista|arendelista|innehall|kopia|dagordning)/;
const listed = new RegExp(
  String.raw`^(?<name>${fullName})(?:\s*${partyLetters})?(?:\s*,\s*|\s+[-–]\s+|\s*\(|\s+)?(?<role>[^,;()§]{0,60})`,
  'u',
);

/** Names under or beside the labels of an attendance list. */
export function attendance(page: Page, headEnd: number): FoundPerson[] {
  const found: FoundPerson[] = [];
  let heading: string | undefined;
  for (const line of page.lines.filter((one) => one.start < headEnd)) {
    const match = label.exec(line.folded);
    if (match) {
      heading = tidy(line.text.slice(0, match[0].length)).replace(/[:\s]+$/, '');
      found.push(...namesIn(line, match[0].length, heading));
    } else if (otherLabel.test(line.folded)) heading = undefined;
    else if (heading !== undefined) {
      const names = namesIn(line, 0, heading);
      if (names.length === 0 && line.afterBlank) heading = undefined;
      found.push(...names);
    }
  }
  return found;
}

function namesIn(line: Line, from: number, heading: string): FoundPerson[] {
  const text = line.text.slice(from);
  if (/\b(?:kommunhuset|rum|kl\.?)\b|\d{4}|@/iu.test(text) || text.length > 500) return [];
  const between = /[;,]\s*|\s+och\s+(?=\p{Lu})|\s{3,}/u;
  const many = text.split(between).filter((part) => isPersonLike(part)).length >= 2;
  const parts = text.split(many ? between : /;\s*|\s{3,}/u);
  let at = 0;
  return parts.flatMap((part): FoundPerson[] => {
    const start = line.start + from + Math.max(0, text.indexOf(part, at));
    at += part.length;
    const person = personIn(part, heading, parts.length > 1);
    return person ? [{ ...person, source: [start, start + part.length] }] : [];
  });
}

/** "Sussi", "Per-Anders", "Tindra K". */
const firstName = /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:\s\p{Lu}\.?)?$/u;

const isPersonLike = (part: string): boolean => {
  const name = part.replace(/\(.*$/u, '').trim();
  return isFullName(name) || (isGivenName(name) && firstName.test(name));
};

function personIn(part: string, heading: string, among: boolean): Omit<FoundPerson, 'source'> | undefined {
  const clean = part.trim().replace(/^[·•\-–*]\s*/u, '');
  const { name, party, role } = listed.exec(clean)?.groups ?? {};
  if (name && isFullName(name)) {
    const inside = /\((?<role>[^)]{4,40})\)/u.exec(clean)?.groups?.['role'];
    return {
      name,
      role: roleIn(role) ?? roleIn(inside) ?? roleOf(heading),
      party: party === '-' ? null : (party ?? null),
    };
  }
  const single = clean.replace(/\s*\(.*$/u, '');
  const plain = firstName.test(single) && isName(single) && (isGivenName(single) || among);
  return plain ? { name: single, role: roleOf(heading), party: null } : undefined;
}

/** The words after a name, when they name a post. */
export const roleIn = (text: string | undefined): string | null => {
  const role = tidy(text ?? '');
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
  /^(?:narvarande|deltag|deltog|medverkande|ovriga|kallade|beslutande|franvarande|anmalt|utses|inbjudna|tjansteman|tjanstepersoner)/.test(
    fold(heading),
  )
    ? null
    : (singular[fold(heading)] ?? heading);
