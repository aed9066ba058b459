import { isName, postWord } from '../assignments/actors.ts';
import type { ProposedPerson, Span } from '../shape.ts';
import { fold, tidy } from '../text/fold.ts';
import { isGivenName } from './names.ts';
import type { Page } from '../text/page.ts';
import type { Line } from '../text/line.ts';

const word = String.raw`\p{Lu}[\p{L}'’]*\p{Ll}(?:-\p{Lu}?\p{L}+)*`;
const particle = String.raw`(?:(?:von|af|de|van|der|el|al|bin)\s+)?`;
const full = String.raw`${word}(?:\s+${particle}${word}){1,3}`;
const party = String.raw`\((?<party>[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,5}(?:\s*[-/]\s*[A-ZÅÄÖ]{1,4})?|-)\)`;
const withParty = new RegExp(
  String.raw`(?<name>${full})\s*,?\s*${party}(?=(?:,?[ \t]*(?<role>\p{L}[\p{L} -]{2,40}))?)`,
  'gu',
);
const roleWord =
  /^(?:ordf[öo]rande[n]?|vice|f[öo]rste|andre|[0-9]:e|ledamot|ers[äa]ttare|tj[äa]nstg[öo]rande|[öo]vriga|n[äa]rvarande|beslutande|sekreterare|justerare|f[öo]redragande|och|samt|r[åa]det|kommunalr[åa]det?|oppositionsr[åa]d|ja|nej|avst[åa]r|f[öo]r|i|mot|av)$/iu;

type Found = { name: string; role: string | null; party: string | null; source: Span };

/** The people a document names: the attendance list, whoever is printed with a party, a post or a task. */
export function peopleOf(page: Page, headEnd: number): ProposedPerson[] {
  const found = [
    ...attendance(page, headEnd),
    ...partyPeople(page),
    ...titled(page),
    ...inFull(page),
    ...bySignature(page),
    ...speaking(page),
  ];
  const people: Found[] = [];
  for (const one of found) {
    const known = people.find((other) => isSame(other.name, one.name));
    if (!known) people.push({ ...one });
    else {
      known.role ??= one.role;
      known.party ??= one.party;
      if (one.name.split(' ').length > known.name.split(' ').length) known.name = one.name;
    }
  }
  return people.sort((one, other) => one.source[0] - other.source[0]);
}

/** The same name, or a first name of somebody who is named in full. */
const isSame = (one: string, other: string): boolean => {
  const [a, b] = [fold(one), fold(other)];
  return a === b || (a.includes(' ') !== b.includes(' ') && a.split(' ')[0] === b.split(' ')[0]);
};

function partyPeople(page: Page): Found[] {
  return [...page.raw.matchAll(withParty)].flatMap((match): Found[] => {
    const { name = '', party: letters = '', role } = match.groups ?? {};
    const printed = lastLines(name);
    const words = printed.split(/\s+/);
    const titles: string[] = [];
    while (words.length > 1 && roleWord.test(words[0] ?? '')) titles.push(words.shift() ?? '');
    if (words.length < 2 || isAbbreviation(words, letters) || inNoise(page, match.index)) return [];
    const own = titles.length > 0 ? titles.join(' ') : null;
    return [
      {
        name: words.join(' '),
        role: own ?? roleAfter(role),
        party: letters === '-' ? null : letters,
        source: [match.index + name.length - printed.length, match.index + match[0].length],
      },
    ];
  });
}

/** "Evidensbaserad Praktik (EP)" explains letters and names nobody. */
const isAbbreviation = (words: readonly string[], letters: string): boolean =>
  letters.length > 1 &&
  words
    .map((one) => one.charAt(0))
    .join('')
    .toUpperCase() === letters.toUpperCase();

/** In a list the line above is somebody else: a name may be broken only where its line is long. */
function lastLines(name: string): string {
  const at = name.lastIndexOf('\n');
  if (at < 0) return name;
  const after = name.slice(at + 1).trimStart();
  return after.split(/\s+/).length >= 2 ? after : name;
}

const roleAfter = (text: string | undefined): string | null => {
  const role = text?.trim() ?? '';
  return /(?:ledamot|ersättare|ordförande|suppleant|insyn|sekreterare|adjungerad)/iu.test(role) ||
    postWord.test(fold(role.split(' ')[0] ?? ''))
    ? role
    : null;
};

const inNoise = (page: Page, at: number): boolean =>
  page.allLines.some((line) => line.kind === 'noise' && line.start <= at && at < line.end);

const label =
  /^(?:narvarande(?: ledamoter)?|deltagare|deltog|deltagande|medverkande|beslutande(?: ledamoter)?|ledamoter|(?:tjanstgorande |ej tjanstgorande |ovriga )?ersattare|ovriga(?: (?:narvarande|deltagare|deltagande))?|(?:motes)?ordforande|(?:motes)?sekreterare|(?:utses att justera|justerare|justerande)|foredragande|fackliga representanter|tjanstepersoner|tjansteman|frånvarande|franvarande|vid protokollet|protokollforare|kallade|adjungerade|inbjudna|insynsplats)\s*(?<colon>:|\s{2,}|\t|$|\s(?=\p{L}))/u;
const listed = new RegExp(
  String.raw`^(?<name>${full})(?:\s*${party})?(?:\s*,\s*|\s+[-–]\s+|\s*\(|\s+)?(?<role>[^,;()]{0,60})`,
  'u',
);

/** Names under or beside the labels of an attendance list. */
function attendance(page: Page, headEnd: number): Found[] {
  const found: Found[] = [];
  let heading: string | undefined;
  for (const line of page.lines.filter((one) => one.start < headEnd)) {
    const match = label.exec(line.folded);
    if (match) {
      heading = tidy(line.text.slice(0, match[0].length)).replace(/:$/, '');
      found.push(...namesIn(line, match[0].length, heading));
    } else if (heading !== undefined) {
      const names = namesIn(line, 0, heading);
      if (names.length === 0 && line.afterBlank) heading = undefined;
      found.push(...names);
    }
  }
  return found;
}

function namesIn(line: Line, from: number, heading: string): Found[] {
  const text = line.text.slice(from);
  if (/\b(?:kommunhuset|rum|kl\.?|§)\b|\d{4}|@/iu.test(text) || text.length > 400) return [];
  const many = text.split(/[;,]\s*/).filter((part) => isFullName(part.trim())).length >= 2;
  const parts = many ? text.split(/[;,]\s*/) : text.split(/;\s*/);
  let at = 0;
  return parts.flatMap((part): Found[] => {
    const start = line.start + from + text.indexOf(part, at);
    at += part.length;
    const clean = part.trim().replace(/^[·•\-–*]\s*/, '');
    const match = listed.exec(clean);
    const { name, party: letters, role } = match?.groups ?? {};
    if (name && isFullName(name)) {
      return [
        {
          name,
          role: roleAfter(role) ?? roleOf(heading),
          party: letters ?? null,
          source: [start, start + part.length],
        },
      ];
    }
    if (parts.length > 1 && /^\p{Lu}\p{Ll}+$/u.test(clean) && isName(clean)) {
      return [{ name: clean, role: roleOf(heading), party: null, source: [start, start + part.length] }];
    }
    return [];
  });
}

const isFullName = (text: string): boolean => {
  const words = text.split(/\s+/);
  return (
    new RegExp(`^${full}$`, 'u').test(text) &&
    isName(text) &&
    !words.some((one) => postWord.test(fold(one)) && one.length > 4)
  );
};
const roleOf = (heading: string): string | null =>
  /^(?:narvarande|deltag|deltog|medverkande|ovriga$|kallade|beslutande$|franvarande)/.test(fold(heading))
    ? null
    : heading;

const post = String.raw`(?<post>(?:[\p{Lu}]{2,4}-|[\p{Ll}]+\s)?[\p{Ll}-]+)`;
const nameThenPost = new RegExp(String.raw`(?<name>${full}),\s+${post}(?=[\s,.;)])`, 'gu');
const postThenName = new RegExp(String.raw`(?<post>\p{L}[\p{Ll}-]{3,})\s+(?<name>${full})`, 'gu');

/** "Roger Berg, HR-chef" and "utvecklingsdirektör Maja Ek": a name beside a post. */
function titled(page: Page): Found[] {
  const after = [...page.flat.matchAll(nameThenPost)];
  const before = [...page.flat.matchAll(postThenName)];
  return [...after, ...before].flatMap((match): Found[] => {
    const { name = '', post: role = '' } = match.groups ?? {};
    const last = fold(role).split(/\s+/).at(-1) ?? '';
    if (!postWord.test(last) || last.length < 3 || !isFullName(tidy(name))) return [];
    const start = match.index + match[0].indexOf(name);
    return [{ name: tidy(name), role: tidy(role), party: null, source: [start, start + name.length] }];
  });
}

const fullName = new RegExp(full, 'gu');

/** Anywhere in the text: a common given name and a surname. */
function inFull(page: Page): Found[] {
  return [...page.flat.matchAll(fullName)].flatMap((match): Found[] => {
    const words = match[0].split(/\s+/);
    while (words.length > 1 && !isGivenName(words[0] ?? '')) words.shift();
    const name = words.join(' ');
    if (
      words.length < 2 ||
      words.length > 4 ||
      !isFullName(name) ||
      !words.every((one) => !notPersonal.test(fold(one)))
    )
      return [];
    const start = match.index + match[0].lastIndexOf(words[0] ?? '');
    return [{ name, role: null, party: null, source: [start, match.index + match[0].length] }];
  });
}

const signing = new RegExp(
  String.raw`(?:Vid\s+(?:anteckningarna|protokollet|pennan)|Antecknat\s+av|Protokollförare|Sekreterare|Justerare|Ordförande)\s*[/:,]?\s*(?<name>${full})`,
  'gu',
);

function bySignature(page: Page): Found[] {
  return [...page.flat.matchAll(signing)].flatMap((match): Found[] => {
    const name = tidy(match.groups?.['name'] ?? '');
    const role = tidy(match[0].slice(0, match[0].indexOf(match.groups?.['name'] ?? ''))).replace(
      /[/:,\s]+$/,
      '',
    );
    return isFullName(name)
      ? [{ name, role, party: null, source: [match.index, match.index + match[0].length] }]
      : [];
  });
}

const does = String.raw`(?:presenterar|presenterade|berättar|berättade|informerar|informerade|redovisar|redovisade|gav|ger|visar|visade|föredrar|föredrog|rapporterar|rapporterade|bokar|återkommer|introducerar|har\s+fått|tar|tog|lyfte|lyfter|kontaktar|skickar|håller|höll|undersöker|följer|sammanställer|kallar|deltar|deltog|samordnar|ansvarar|jobbar|arbetar|kommer\s+(?:att\s+)?kopplas)`;
const acting = new RegExp(
  String.raw`(?<=^|[.!?:–]\s+|\s{2,}|även\s|att\s|(?<!\p{L})o\s+|[\uF000-\uF0FF•·]\s*)(?<name>${word}(?:\s+${word}){0,2})(?:,\s+som\b|\s+${does}(?!\p{L}))`,
  'gu',
);
const given = new RegExp(
  String.raw`(?:uppdrag\s+(?:från|av)|rapporterar\s+till|skickas\s+(?:\p{L}+\s+)?till|(?:lämnas|meddelas|mejlas|återkopplas)\s+till|[Ii]\s+samarbete\s+med|tillsammans\s+med|ansvarig(?:a)?:)\s+(?<name>${word}(?:\s+${word}){0,2})`,
  'gu',
);

/** Notes: who tells, presents, books, or is reported to, by first name or in full. */
function speaking(page: Page): Found[] {
  return [...page.flat.matchAll(acting), ...page.flat.matchAll(given)].flatMap((match): Found[] => {
    const name = tidy(match.groups?.['name'] ?? '');
    if (!name || !isPersonal(page, name)) return [];
    const start = match.index + match[0].indexOf(match.groups?.['name'] ?? '');
    return [{ name, role: null, party: null, source: [start, start + name.length] }];
  });
}

/** A capital at a sentence's start may be any word: units, posts and words also written small are no names. */
function isPersonal(page: Page, name: string): boolean {
  const words = name.split(' ');
  if (!isName(name) || words.some((one) => notPersonal.test(fold(one)))) return false;
  return words.every(
    (one) => !new RegExp(String.raw`(?<!\p{L})${one.toLowerCase()}(?!\p{L})`, 'u').test(page.flat),
  );
}

const notPersonal =
  /(?:forvaltning|kontor|enhet|avdelning|namnd|styrelse|fullmaktige|utskott|grupp|rad|team|bolag|verksamhet|ledning|skola|halsa|chef|direktor|ordforande|kommun|region|stad|sekreterare|projekt|arbete|service|planerare|samordnare|ledare|erna|heten|ningen|ionen)(?:n|en|et|er|erna|na|s|ens|ets)?$/u;
