import { tidy } from '../text/fold.ts';
import type { Page } from '../text/page.ts';
import { fullName, isFullName, unbroken } from './names.ts';

const party = String.raw`(?:\s*\(\p{L}{1,5}\))?`;
const ways = [
  String.raw`(?<name>${fullName})${party}\s+(?:utses|väljs|valdes|utsågs)\s+(?:att\s+)?(?:\p{L}+\s+){0,4}?(?:justera|till\s+(?:protokolls)?justerare)`,
  String.raw`(?:[Uu]tses|[Vv]äljs|[Uu]tser)\s+(?<name>${fullName})${party}\s+(?:\p{L}+\s+){0,4}?(?:att\s+(?:\p{L}+\s+){0,4}?justera|till\s+(?:protokolls)?justerare)`,
  String.raw`(?:[Vv]id\s+(?:anteckningarna|protokollet|pennan)|Justerare|Utses\s+att\s+justera|Justeras)\s*[/:]?\s*(?<name>${fullName})`,
].map((way) => new RegExp(way, 'gu'));

/** Who approves the minutes or took the notes, where the document says so. */
export function signatoriesOf(page: Page): string[] {
  const names = ways.flatMap((way) =>
    [...page.shown.matchAll(way)].map((match) => {
      const printed = match.groups?.['name'] ?? '';
      return tidy(unbroken(page.shown, match.index + match[0].indexOf(printed), printed).name);
    }),
  );
  return [...new Set(names.filter(isFullName))];
}
