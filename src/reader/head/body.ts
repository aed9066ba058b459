import type { Page } from '../text/page.ts';
import type { Line } from '../text/line.ts';
import { fold, tidy } from '../text/fold.ts';

const noun = String.raw`(?:(?!lansstyrelse)\p{L}*(?:styrelse|fullmaktige)(?:n|ns|s)?|\p{L}*n\w{1,2}mnd(?:en|ens)?|\p{L}*utskott(?:et|ets)?|\p{L}*beredning(?:en|ens)?|\p{L}*direktion(?:en|ens)?|\p{L}*presidium|(?:(?!beslut\b)\p{L}*[ ])?(?:ledningsgrupp|styrgrupp|arbetsgrupp|samverkansgrupp|lednings?rad)(?:en|ens)?|\p{L}+rad(?:et)?|rad(?:et)?(?=\s+for\s)|\p{L}*kollegi(?:et|um)|\p{L}*kommitte(?:n)?)`;
/** "för teknik, fritid och kultur": what a body is for. */
const fields = String.raw`(?:\s+for\s+[\p{L}-]+(?:\s+[\p{L}-]+){0,4}?(?:,\s+\p{L}[\p{L}-]*(?:\s+\p{L}+)?)*(?:,?\s+(?:och|samt)\s+\p{L}[\p{L}-]*)?)?`;
const bodyLine = new RegExp(
  String.raw`^(?:(?:protokoll|(?:minnes|motes|arbets)?anteckningar)\s+(?:fran|fort vid|for|vid)?\s*(?:sammantradet?\s+(?:med|i|for)\s+)?|till\s+|(?:mote|moteslag|motestyp|organ|instans|namnd|grupp|avser)\s*:\s*)?(?<body>(?:\p{L}+-,\s+)*(?:[\p{L}-]+\s+(?:och\s+)?){0,3}?${noun}${fields}(?:\s+\p{L}*(?:utskott|arbetsutskott|beredning|presidium)(?:et|en)?)?(?:\s+(?!protokoll|sammantrad|kallelse|minnes|motes|foredrag|sida|datum|i\s)[\p{L}]+)?)(?=$|\s*[:,(–-]|\s{2,}|\s+i\s+\p{L}+|\s+(?:protokoll|sammantrade|kallelse|foredragning|sida|\d|den\s|mote|minnes|motes|kallas|kallar))`,
  'u',
);
const acts = new RegExp(
  String.raw`(?<body>(?:\b\p{L}+-\s(?:och\s)?)?\b${noun}(?:s\s+\p{L}*utskott)?)\s+(?:beslutar|beslutade|tillstyrker|foreslar|har\s+beslutat|godkanner|antecknar)`,
  'gu',
);

/** The body that met: printed in the head or on every page, else the one that "beslutar" in the text. */
export function bodyOf(page: Page, head: readonly Line[]): string | null {
  const furniture = page.allLines.filter((line) => line.kind === 'furniture');
  const nearDate = page.lines.filter((_, at) => isBesidePage(page.lines, at));
  let best: { body: string; score: number } | undefined;
  for (const [at, line] of [...head.slice(0, 40), ...nearDate, ...furniture].entries()) {
    const body = bodyInLine(line);
    if (!body) continue;
    const score =
      (/utskott|beredning|grupp/.test(fold(body)) ? 1 : 0) +
      (at < 8 ? 2 : 0) +
      (line.text.length < 70 ? 1 : 0);
    if (!best || score > best.score) best = { body, score };
  }
  return best?.body ?? groupInTitle(head) ?? unitInTitle(page.lines) ?? actingBody(page) ?? groupNamed(page);
}

/** A running head that the furniture rules let through still stands beside the day and the page. */
function isBesidePage(lines: readonly Line[], at: number): boolean {
  const near = [lines[at - 1], lines[at], lines[at + 1], lines[at + 2]];
  return near.some((line) => line && /sammantradesdatum|\bsida\s*\d|protokollsutdrag$/.test(line.folded));
}

/** A running head may hold municipality, body and day beside each other: each cell is looked at for itself. */
function bodyInLine(line: Line): string | undefined {
  if (line.text.length > 200) return undefined;
  const cells = line.text.split(/\s{3,}|\t/);
  const beside = besideDay.exec(line.folded)?.groups?.['body'];
  const inCells = [line.text, ...(cells.length > 1 ? cells : [])]
    .map(bodyIn)
    .find((body) => body !== undefined);
  if (inCells ?? !beside) return inCells;
  const start = line.folded.indexOf(beside);
  return tidy(line.text.slice(start, start + beside.length));
}

const besideDay = new RegExp(
  String.raw`(?<!\p{L})(?<body>(?:\p{L}+-\s(?:och\s)?)?${noun}(?:s\s\p{L}*utskott)?)\s+(?:sammantradesdatum|motesdatum)`,
  'u',
);

function bodyIn(text: string): string | undefined {
  const folded = fold(text);
  if (/\b(?:beslut\p{L}*|foresl\p{L}*|forslag|justera\p{L}*|skickas|ersattare|ledamot)\b/u.test(folded))
    return undefined;
  if (/^(?:plats|tid|datum|lokal)\b/.test(folded)) return undefined;
  const place = bodyLine.exec(folded.replace(/\s+$/, ''))?.groups?.['body'];
  if (!place) return undefined;
  const start = folded.indexOf(place);
  const whole = tidy(text.slice(start, start + place.length));
  // a scan may put the whole head of a page on one line: "SJÖHOLMA KOMMUN PROTOKOLL Socialnämnden"
  const body = whole
    .replace(/^.*\b(?:kommun|stad|region\s\S+)\s+\p{L}*protokoll\s+(?=\p{L})/iu, '')
    .replace(/^(?:organ|instans|myndighet|beslutsinstans|beslutande organ|nämnd)\s+(?=\p{L})/iu, '');
  if (
    /protokoll|^\s+(?:sammantrade|mote)/.test(folded.slice(start + place.length)) &&
    /(?:en|et|ige)s$/.test(body)
  )
    return body.slice(0, -1);
  return /^(?:kommunal(?!a\s\p{L}*rådet)|samma|denna|berörd|respektive)/iu.test(body) ? undefined : body;
}

/** The body that most often is the subject of a decision. */
function actingBody(page: Page): string | undefined {
  const count = new Map<string, number>();
  for (const match of page.folded.matchAll(acts)) {
    const body = match.groups?.['body'];
    if (!body) continue;
    const start = match.index;
    if (/\batt\s+$/.test(page.folded.slice(Math.max(0, start - 6), start))) continue;
    const printed = tidy(page.flat.slice(start, start + body.length));
    if (/^n\w{1,2}mnden$/i.test(fold(printed))) continue;
    count.set(printed, (count.get(printed) ?? 0) + 1);
  }
  return [...count].sort((one, other) => other[1] - one[1])[0]?.[0];
}

const groups =
  /(?<!\p{L})(?<group>\p{L}*(?:ledningsgrupp|styrgrupp|arbetsgrupp|samverkansgrupp|ledningsråd|beredningsgrupp|projektgrupp|chefsgrupp|(?:förvaltnings|lokal|central)\s?samverkan)(?:en(?!\p{L}))?)(?:ens|s?möte\p{L}*|s?protokoll|s?anteckningar)?(?!\p{L})/iu;

const called = String.raw`(?:\s+(?:för\s+)?(?!Protokoll|Datum|Tid|Plats)\p{Lu}[\p{L}-]+(?:\s+(?:(?:och|&)\s+)?\p{L}+){0,3}?)`;
/** "LG Barn och utbildning", "APT Hemtjänst Norr": letters that stand for a group, and whose it is. */
const shortened = new RegExp(
  String.raw`(?<![\p{L}])(?<group>(?:[KFCV]?LG|APT|Arbetsplatsträff|[FCL]SG|EHT|FÖSAM|CESAM|LOSAM)${called}?)(?=$|\s+(?:\d|den\s|måndag|tisdag|onsdag|torsdag|fredag)|\s*[,:(–-])`,
  'u',
);
const namedGroup = new RegExp(
  String.raw`(?<!\p{L})(?<group>\p{L}*(?:ledningsgrupp|ledningsmöte|styrgrupp|arbetsgrupp|projektgrupp|samverkansgrupp)(?:en|t)?${called})(?=$|\s+\d|\s*[,:(–-])`,
  'iu',
);

/** "Ledningsgruppsmöte 2025-09-02": the group in the title's word. */
function groupInTitle(head: readonly Line[]): string | undefined {
  for (const line of head.slice(0, 6).filter((one) => one.text.length < 120)) {
    const group = shortened.exec(line.text) ?? namedGroup.exec(line.text) ?? groups.exec(line.text);
    if (group?.groups?.['group']) return group.groups['group'];
  }
  return undefined;
}

/** What a unit writes under its own name is that unit's. */
function unitInTitle(lines: readonly Line[]): string | undefined {
  for (const line of lines.slice(0, 4).filter((one) => !/^(?:plats|tid)\b/.test(one.folded))) {
    const unit =
      /^(?<unit>(?:\p{L}[\p{L}-]*,?\s+(?:och\s+)?){0,3}?\p{L}*(?:förvaltningen|kontoret))(?=$|[\s.,:])/u.exec(
        line.text,
      );
    const school = /^(?<unit>\p{Lu}[\p{L}-]*(?:skolan|gymnasiet)|Förskolan\s\p{Lu}[\p{L}-]+)(?=$|,\s)/u.exec(
      line.text,
    );
    const named = unit?.groups?.['unit'] ?? school?.groups?.['unit'];
    if (named) return named;
  }
  return undefined;
}

/** Notes name their group in passing: "avtackades på ledningsgruppen". */
function groupNamed(page: Page): string | null {
  const match = /\b(?:ledningsgruppen|styrgruppen|arbetsgruppen|samverkansgruppen)\b/iu.exec(page.flat);
  return match?.[0] ?? null;
}

const place = String.raw`\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+)?`;
const organisations = new RegExp(
  String.raw`Region[ ]\p{Lu}\p{L}+|${place}[ ](?:kommun|stad|Stad|landsting|Kommun)s?(?!\p{L})|(?<!\p{L})\p{L}+regionen(?!\p{L})`,
  'gu',
);

/** The municipality or region the document itself names most, first in its head. */
export function organisationOf(page: Page, head: readonly Line[]): string | null {
  const start = head[0]?.start ?? 0;
  const end = head.at(-1)?.end ?? 0;
  const furniture = page.allLines.filter((line) => line.kind === 'furniture').slice(0, 20);
  const printed = furniture.map((line) => line.text).join(' | ');
  const inHead = mostNamed(`${page.shown.slice(start, end)} | ${printed}`);
  return inHead ?? mostNamed(page.shown);
}

const asName = (capitals: string): string => `${capitals.charAt(0)}${capitals.slice(1).toLowerCase()}`;
/** "UPPLANDS VIBY KOMMUN" as it is written: "Upplands Viby kommun". */
const asNames = (capitals: string): string =>
  capitals.replace(/\p{Lu}+/gu, asName).replace(/ Kommun$/, ' kommun');

/** A sentence's or a title's word before the place. */
const beforePlace =
  /^(?:I|För|Vid|Från|Hos|Till|Av|Och|Inom|\p{L}*protokoll|\p{L}*anteckningar|Kallelse|\p{L}*skrivelse)\s+(?=\p{Lu})/iu;

function mostNamed(text: string): string | null {
  const count = new Map<string, number>();
  const spaced = text
    .replaceAll('\u00ad', '')
    .replace(/(?:\p{Lu}{3,}[ -])?\p{Lu}{3,}[ ]KOMMUN(?!\p{L})/gu, asNames)
    .replace(/(?<=^|\n)REGION[ ](\p{Lu}{3,})(?=$|\n| {3,})/gu, (_, name: string) => `Region ${asName(name)}`);
  for (const [found] of spaced.matchAll(organisations)) {
    const name = found
      .replace(beforePlace, '')
      .replace(/(?<=kommun|stad|landsting)s$/i, '')
      .trim();
    count.set(name, (count.get(name) ?? 0) + 1);
  }
  return [...count].sort((one, other) => other[1] - one[1])[0]?.[0] ?? null;
}
