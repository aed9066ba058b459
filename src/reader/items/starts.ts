import type { Page } from '../text/page.ts';
import type { Line } from '../text/line.ts';
import { sectionOf } from './sections.ts';

/** A line that may open an item. */
export type Start = {
  /** Index of the line among the page's lines. */
  readonly at: number;
  readonly number: string | null;
  readonly prefix: string;
  /** What stands on the line after the number, and where it begins in the text. */
  readonly rest: string;
  readonly restStart: number;
};

const paragraph =
  /^(?<prefix>(?:[\p{Lu}][\p{L}/&-]*(?![\p{L}/&-])\.?\s*){0,4})(?:§{1,2}|[$¤](?=\s?\d)|[Pp]aragraf|[Pp]ar\.)\s*(?<number>\d{1,3}\.\d{1,2}(?=\s+\p{Lu})|\d{1,4}\s?[a-zA-Z]?)(?![\p{L}\d])(?<year>\s*\/\s*(?:20)?\d{2}(?!\d))?(?<rest>.*)$/u;

/** "49 § Budget", as older minutes print it. */
const turned = /^(?<number>\d{1,4}\s?[a-zA-Z]?)\s?§(?!\s*\d)(?<rest>.*)$/u;

/** "Sid 3", "Blad 4 (12)" beside the number is the page's, no heading. */
const pageCell =
  /(?:^|\s{2,}|\t\s*)(?:sid(?:a|an|nr)?|blad)\.?\s*:?\s*\d{1,4}(?:\s*(?:\(\d+\)|\/\s*\d+|av\s+\d+))?\s*$/iu;

/** Items by §: the unbroken series that runs through the document, without contents lists and quoted older §§. */
export function paragraphStarts(page: Page): Start[] {
  const candidates = page.lines.flatMap((line, at): Start[] => {
    const start = paragraphStart(page, line, at);
    return start ? [start] : [];
  });
  return withLettered(bestSeries(candidates, page), page);
}

const lettered = /^(?<number>\d{1,4}\s?[a-h])(?:\s+(?<rest>\p{Lu}.{2,90}(?<![.,;:])))?$/u;

/** "44 a" without its sign, between § 44 and § 45: the letter that follows in the series opens an item too. */
function withLettered(series: readonly Start[], page: Page): Start[] {
  return series.flatMap((start, index) => {
    const found = [start];
    for (let at = start.at + 1; at < (series[index + 1]?.at ?? page.lines.length); at += 1) {
      const line = page.lines[at];
      const { number, rest = '' } = lettered.exec(line?.text ?? '')?.groups ?? {};
      if (!line || !number || number.replace(/\s/g, '') !== nextLetter(found.at(-1)?.number)) continue;
      // NOTE where a sentence goes on over the line it is a quoted paragraph
      if (!rest && !/^\p{Lu}/u.test(page.lines[at + 1]?.text ?? '')) continue;
      if (!line.afterBlank && !/[.!?:]$/.test(page.lines[at - 1]?.text ?? '')) continue;
      found.push({
        ...start,
        at,
        number: number.replace(/\s/g, ''),
        rest,
        restStart: line.end - rest.length,
      });
    }
    return found;
  });
}

/** "44 a" comes after 44 and "44/2025", "44 b" after "44 a". */
function nextLetter(number: string | null | undefined): string | undefined {
  const [, digits, letter] = /^(\d+)([a-g])?(?:\/\d+)?$/.exec(number ?? '') ?? [];
  return digits && `${digits}${letter ? String.fromCharCode(letter.charCodeAt(0) + 1) : 'a'}`;
}

function paragraphStart(page: Page, line: Line, at: number): Start | undefined {
  const match = paragraph.exec(line.text) ?? turned.exec(line.text);
  const { number, year = '', rest = '', prefix = '' } = match?.groups ?? {};
  if (!number) return undefined;
  const said = rest.replace(/^\s*[–:.-]?\s*/, '').replace(pageCell, '');
  // "§ 14." ends a sentence, "§ 5 kommunallagen" and "§ 3, 2024" point at something
  if (/^\s*(?:[,;)]|\.(?!\s+\p{Lu}))/u.test(rest) || /^\s*(?:[-–]\s*\d|och\s+\d)/.test(rest))
    return undefined;
  if (/^(?:\p{Ll}|(?:KL|FL|OSL|TF|SoL|LSS|Dnr\.?\s*$)\b)/u.test(said) && !/^(?:dnr|diarie)/i.test(said))
    return undefined;
  if (/\b(?:forts|fortsättning)\b/i.test(rest) || /(?:\.\s*){4,}\d*$|…+\s*\d+$/.test(rest)) return undefined;
  const before = page.lines[at - 1];
  if (before && !line.afterBlank && /(?:beslut|enligt|se|i|dnr|,)\s*$/i.test(before.text)) return undefined;
  return {
    at,
    number: (number + year).replace(/\s+/g, '').toLowerCase(),
    prefix: prefix.trim(),
    rest: said.trim(),
    restStart: line.end - said.trimStart().length,
  };
}

/** Candidates to look back over: quoted paragraphs and a contents list, not a whole year. */
const farthest = 150;

/** The heaviest rising chain: steps of one are worth more, lines with much under them too. */
function bestSeries(candidates: readonly Start[], page: Page): Start[] {
  const weights = candidates.map((start, at) => weightOf(start, candidates[at + 1], page));
  const best: { score: number; from: number }[] = [];
  candidates.forEach((start, at) => {
    let choice = { score: weights[at] ?? 0, from: -1 };
    for (let earlier = Math.max(0, at - farthest); earlier < at; earlier += 1) {
      const step = stepOf(candidates[earlier], start);
      const score = (best[earlier]?.score ?? 0) + (weights[at] ?? 0) + step;
      if (step > -5 && score > choice.score) choice = { score, from: earlier };
    }
    best.push(choice);
  });
  let at = best.reduce((top, one, index) => (one.score > (best[top]?.score ?? 0) ? index : top), 0);
  const chain: Start[] = [];
  while (at >= 0) {
    const start = candidates[at];
    if (!start) break;
    chain.unshift(start);
    at = best[at]?.from ?? -1;
  }
  return chain;
}

function stepOf(from: Start | undefined, to: Start): number {
  const [first, second] = [numberOf(from), numberOf(to)];
  if (second < first || (second === first && from?.number === to.number)) return -9;
  const otherSeries = from?.prefix === to.prefix ? 0 : -1.5;
  return (second - first <= 1 ? 2 : -0.2) + otherSeries;
}

/** "7.10" comes after "7.9". */
export function numberOf(start: Start | undefined): number {
  const [whole = '0', part] = (start?.number ?? '0').split('.');
  return Number.parseInt(whole, 10) * (part ? 1000 : 1) + Number.parseInt(part ?? '0', 10);
}

function weightOf(start: Start, next: Start | undefined, page: Page): number {
  const under = (next?.at ?? page.lines.length) - start.at;
  const sections = page.lines
    .slice(start.at + 1, start.at + 12)
    .filter((line) => sectionOf(line.folded) !== undefined).length;
  const above = page.lines.slice(Math.max(0, start.at - 3), start.at);
  const told = above.some((line) => sectionOf(line.folded)?.kind === 'history') ? -2 : 0;
  return Math.min(under, 10) / 10 + (under > 1 && sections > 0 ? 1 : 0) + told;
}
