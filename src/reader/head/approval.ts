import type { Day } from '../../kernel/day.ts';
import type { ProposedNotice, ProposedRange } from '../shape.ts';
import { fold, tidy } from '../text/fold.ts';
import type { Page } from '../text/page.ts';
import { namesAsPrinted } from '../items/notes.ts';
import { wholeDays } from './days.ts';

const approverLabel =
  /^(?:utses?(?:\s+att)?\s+justera|att\s+justera\s*:|utsedd?a?\s+(?:att\s+justera|justera(?:re|nde))|(?:protokolls?)?justera(?:re|nde)|(?:protokollet\s+)?justeras(?:\s+av)?|val\s+av\s+justera(?:re|nde)\s*:)\s*[:/]?\s*/;
const approverTold =
  /(?:utser?s?|väljer|väljs|valdes|utsågs)\s+(?:att\s+)?(?:\p{L}+\s+){0,6}?(?:\p{Lu}[\p{L}-]+\s+){0,2}(?:\([\p{L}]+\)\s+)?(?:justera|till\s+(?:protokolls)?justerare)|[Tt]ill\s+(?:protokolls)?justerare\s+(?:utses|väljs|utsågs|valdes)/u;

/** "Justerat den 30 april 2025 av Karin Ek och Bo Alm." */
const approvedBy = /^(?:protokollet\s+(?:ar\s+)?)?justera(?:t|des)\b[^.:]{0,60}?\bav\s+(?=\p{L})/u;
/** Labels of signatures beside each other: "Vid protokollet      Justeras". */
const signed = /^vid protokollet\s{3,}(?:ordforande\s{3,})?justera(?:s|re|nde|t)$/;

/** Who approves the minutes beside the chair, by name; from the head, the signatures and the item that chose them. */
export function approversOf(page: Page): string[] {
  const found: string[] = [];
  // a label that stands alone may look like page furniture
  const lines = page.allLines.filter(
    ({ kind, folded }) => kind !== 'furniture' || /^justera(?:s|re|nde)\s*:?$/.test(folded),
  );
  lines.forEach((line, at) => {
    const label = approverLabel.exec(line.folded);
    if (label) {
      const beside = namesAsPrinted(line.text.slice(label[0].length));
      const below = lines[at + 1];
      found.push(...(beside.length > 0 || !below ? beside : namesAsPrinted(firstNames(below.text))));
    } else if (approvedBy.test(line.folded)) {
      const after = approvedBy.exec(line.folded)?.[0].length ?? 0;
      found.push(...namesAsPrinted(line.text.slice(after)));
    } else if (signed.test(line.folded)) found.push(...cellNames(lines[at + 1]?.text).slice(1));
    else if (approverTold.test(line.text)) found.push(...namesAsPrinted(beforeChair(line.text)));
  });
  const names = found.map((one) => one.replace(/\s*\([^)]*\)$/, ''));
  return [...new Map(names.map((name) => [fold(name), name])).values()];
}

/** Names in columns of their own, where the line holds nothing else. */
function cellNames(text = ''): string[] {
  const cells = text.split(/\s{3,}|\t/).map((cell) => namesAsPrinted(cell));
  return cells.length > 1 && cells.every((names) => names.length === 1) ? cells.flat() : [];
}

/** A line under a label is names only where it begins with one. */
const firstNames = (text: string): string => (/^\p{Lu}[\p{L}-]+\s+\p{Lu}/u.test(text) ? text : '');
/** "att tillsammans med ordföranden Kajsa Berglund justera": the chair is not chosen. */
const beforeChair = (text: string): string =>
  text.replace(/(?:jämte|tillsammans\s+med)\s+ordföranden?\s+\p{Lu}[^,]*?(?=justera|$)/u, '');

const range =
  /^(?:justerade\s+)?paragraf(?:er(?:na)?)?\s*:?\s*(?<text>§{0,2}\s*(?<first>\d{1,4}\s?[a-z]?)(?:\s*(?:[-–—]+|till(?:\s+och\s+med)?|t\.?\s?o\.?\s?m\.?)\s*§?\s*(?<last>\d{1,4}\s?[a-z]?))?)(?![\d(])/;
const covers =
  /omfattar\s+(?:paragraf(?:erna)?|§{1,2})\s*(?<text>(?<first>\d{1,4}\s?[a-z]?)\s*(?:[-–—]+|till)\s*§?\s*(?<last>\d{1,4}\s?[a-z]?))/;

/** "Paragrafer 41–45": which §§ the minutes hold, as their head says. */
export function rangeOf(page: Page, headEnd: number): ProposedRange | null {
  const lines = page.lines.filter((line) => line.start < headEnd);
  for (const [at, line] of lines.entries()) {
    const below = lines[at + 1];
    // beside the line for the secretary's name: "Sekreterare ......... Paragrafer 21-27"
    const beside = /^sekreterare\b[\s:._]*(?=paragrafer)/.exec(line.folded)?.[0].length ?? 0;
    const here = range.exec(line.folded.slice(beside)) ?? covers.exec(line.folded);
    const two = /^(?:justerade\s+)?paragrafer\s*:?$/.test(line.folded) && below;
    const match = here ?? (two ? range.exec(`paragrafer ${below.folded}`) : null);
    const { text, first, last = first } = match?.groups ?? {};
    if (!match || !text || !first || !last) continue;
    const place = here || !below ? line : below;
    const source = [place.start, place.end] as const;
    return { text: tidy(text), first: first.replace(/\s/g, ''), last: last.replace(/\s/g, ''), source };
  }
  return null;
}

type Dated = 'approvedOn' | 'posted' | 'removed';
const dated: readonly [Dated, RegExp][] = [
  [
    'removed',
    /(?:anslag\p{L}*\s+)?nedtagande|(?:anslag\p{L}*\s+)?(?:tas|tages|tagits)\s+ne(?:d|r)|\bnedtas\b|avpubliceras|anslag\p{L}*\s+till\s+och\s+med/gu,
  ],
  [
    'posted',
    /anslags?\s+uppsattande|anslag\p{L}*\s+(?:uppsatt|satts?\s+upp|uppsatts|publicera\p{L}*|anslogs|fran)|anslagsd(?:atum|ag)|publicera\p{L}*\s+pa\s+anslagstavlan|protokollet\s+anslas|anslas\s+den|tillkanna(?:ges|givits)\s+den|(?<!\p{L})anslaget\s*:/gu,
  ],
  [
    'approvedOn',
    /justering(?:ens|s)?\s*(?:-?\s*(?:plats|tid|datum|dag)\p{L}*(?:\s+och\s+(?:plats|tid|datum))?)|protokollet\s+(?:ar\s+)?justera(?:t|des)(?:\s+den)?|datum\s+for\s+justering|justera(?:t|des)\s+den/gu,
  ],
];

/** When and where the minutes were approved, and when their notice went up and comes down. */
export function noticeOf(page: Page): ProposedNotice | null {
  const labels = dated
    .flatMap(([sort, pattern]) =>
      [...page.folded.matchAll(pattern)].map(({ index, 0: text }) => ({
        sort,
        at: index,
        end: index + text.length,
      })),
    )
    .sort((one, other) => one.at - other.at);
  const days: Partial<Record<Dated, Day>> = {};
  let waiting: Dated[] = [];
  labels.forEach(({ sort, end }, at) => {
    const next = labels[at + 1];
    const window = page.flat.slice(end, Math.min(next?.at ?? Number.POSITIVE_INFINITY, end + 110));
    const found = wholeDays(window);
    waiting.push(sort);
    if (found.length === 0 && next && next.at - end < 60) return;
    waiting.slice(-Math.max(1, found.length)).forEach((one, index) => {
      const day = found[index]?.day;
      if (day) days[one] ??= day;
    });
    waiting = [];
  });
  const keptAt = placeAfter(page, /förvaringsplats(?:\s+för\s+protokollet)?\s*:?[ \t]*/giu);
  const approvedAt = placeAfter(
    page,
    /justeringens?\s+(?:plats\s+och\s+tid|tid\s+och\s+plats|plats)\s*:?[ \t]*/giu,
  );
  const { approvedOn = null, posted = null, removed = null } = days;
  return (approvedOn ?? posted ?? removed ?? approvedAt ?? keptAt)
    ? { approvedOn, approvedAt, posted, removed, keptAt }
    : null;
}

/** The words beside a label, before a day or an hour. */
function placeAfter(page: Page, label: RegExp): string | null {
  for (const match of page.shown.matchAll(label)) {
    const rest = page.shown.slice(match.index + match[0].length).split('\n', 1)[0] ?? '';
    const place = rest.split(
      /\s{3,}|,?\s*(?:kl\.?\s*\d|den\s+\d|\d{4}-\d{2}|\d{1,2}\s+\p{Ll}+\s+\d{4}|(?:mån|tis|ons|tors|fre)dag)/u,
    )[0];
    const words = place?.replace(/[\s,;:.–-]+$/, '').trim() ?? '';
    if (words.length > 2 && words.length < 90 && /^\p{Lu}/u.test(words)) return words;
  }
  return null;
}
