import type { Page } from '../text/page.ts';
import { numberOf } from './starts.ts';
import type { Start } from './starts.ts';

const numbered =
  /^(?:(?:Punkt|Ärende|Nr|Ärendepunkt)\s+)?(?<number>\d{1,3}(?:\s?[a-z](?=[.)\s]))?)(?:[.](?!\d)|[):]|\s(?=\s*\p{Lu})|\s(?=\s*\d{4}\/))\s*(?<rest>[\p{Lu}\d].*)$/u;
/** "2 Kommunstyrelsen 2(30)" is a running head. */
const pageOfMany = /\b\d{1,3}\s?\(\d{1,3}\)|\bSidan?\b|\.{4,}\s*\d*$/u;
/** "Ärende 3" alone on its line; the heading stands below. */
const bareNumber = /^(?:Punkt|Ärende|Ärendepunkt)\s+(?:nr\s+)?(?<number>\d{1,3})\s*[.:]?$/u;

/** Items by plain numbers, as notes have them: 1, 2, 3 …, or 12, 13 … where a group counts through the year. */
export function numberedStarts(page: Page): Start[] {
  const named = page.lines.flatMap((line, at): Start[] => {
    const { number } = bareNumber.exec(line.text)?.groups ?? {};
    return number ? [{ at, number, prefix: '', rest: '', restStart: line.end }] : [];
  });
  if (named.length >= 2) return named;
  const candidates = page.lines.flatMap((line, at): Start[] => {
    const { number, rest } = numbered.exec(line.text)?.groups ?? {};
    if (!number || !rest || /[.;,]$/.test(rest) || rest.length > 140 || pageOfMany.test(rest)) return [];
    return [{ at, number, prefix: '', rest, restStart: line.end - rest.length }];
  });
  const series = firstSeries(candidates, page) ?? longestSeries(candidates, page) ?? lettersFrom(page);
  return series ? withParts(series, page) : [];
}

const lettered = /^(?<number>[A-ZÅÄÖ])[.)]\s+(?<rest>\p{Lu}.{2,90}(?<![.;,]))$/u;

/** "A. Öppnande", "B. Läget", "C. Beslut": three letters or more in their order. */
function lettersFrom(page: Page): Start[] | undefined {
  const starts: Start[] = [];
  page.lines.forEach((line, at) => {
    const { number = '', rest = '' } = lettered.exec(line.text)?.groups ?? {};
    if (number !== 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.charAt(starts.length) || !number) return;
    starts.push({ at, number, prefix: '', rest, restStart: line.end - rest.length });
  });
  return starts.length >= 3 && isSpread(starts, page) ? starts : undefined;
}

const part = /^(?<number>\d{1,3}\.\d{1,2})\.?\s+(?<rest>\p{Lu}.*)$/u;

/** "3.1 Budget" and "3.2 Personal" under 3 are items of their own, where they are counted from one. */
function withParts(series: readonly Start[], page: Page): Start[] {
  return series.flatMap((start, index) => {
    const found = [start];
    for (let at = start.at + 1; at < (series[index + 1]?.at ?? page.lines.length); at += 1) {
      const line = page.lines[at];
      const { number, rest = '' } = part.exec(line?.text ?? '')?.groups ?? {};
      if (!line || number !== `${start.number}.${found.length}`) continue;
      if (/[.;,]$/.test(rest) || rest.length > 110 || pageOfMany.test(rest)) continue;
      found.push({ at, number, prefix: '', rest, restStart: line.end - rest.length });
    }
    return found;
  });
}

/** The series from 1, or from one of the first numbers. */
function firstSeries(candidates: readonly Start[], page: Page): Start[] | undefined {
  const firsts = [candidates.find(({ number }) => number === '1'), ...candidates.slice(0, 3)];
  const series = firsts.map((first) => (first ? risingFrom(first, candidates) : []));
  return series.find((starts) => isSpread(starts, page));
}

/** After a contents list the numbers begin again: the series that reaches farthest. */
function longestSeries(candidates: readonly Start[], page: Page): Start[] | undefined {
  const again = candidates.filter(
    ({ number }, at) => numberOf(candidates[at - 1]) >= Number.parseInt(number ?? '', 10),
  );
  return again
    .slice(0, 40)
    .map((first) => risingFrom(first, candidates))
    .filter((starts) => starts.length >= 2 && isSpread(starts, page))
    .sort((one, other) => other.length - one.length)[0];
}

function risingFrom(first: Start, candidates: readonly Start[]): Start[] {
  const starts: Start[] = [];
  for (const one of candidates) {
    const last = starts.at(-1);
    if (last ? numberOf(one) === numberOf(last) + 1 || isNextLetter(last, one) : one === first)
      starts.push(one);
  }
  return starts;
}

/** "5 a" after 5, "5 b" after "5 a". */
const isNextLetter = (last: Start, one: Start): boolean =>
  numberOf(one) === numberOf(last) &&
  /[a-z]$/.test(one.number ?? '') &&
  (one.number ?? '') > (last.number ?? '');

/** A short heading, and under it a line that does not go on with it. */
function hasTextUnder({ at, rest }: Start, page: Page): boolean {
  const below = page.lines[at + 1];
  return rest.length < 70 && below !== undefined && /^\p{Lu}/u.test(below.text) && !numbered.test(below.text);
}

const coversMost = (starts: readonly Start[], page: Page): boolean =>
  page.lines.length - (starts[0]?.at ?? 0) > page.lines.length * 0.4;

/** A list inside an item stands close together and ends before the document does. */
function isSpread(starts: readonly Start[], page: Page): boolean {
  const spread = (starts.at(-1)?.at ?? 0) - (starts[0]?.at ?? 0);
  if (starts.length >= 2 && spread >= starts.length && spread > page.lines.length * 0.3) return true;
  return starts.length >= 2 && starts.every((start) => hasTextUnder(start, page)) && coversMost(starts, page);
}
