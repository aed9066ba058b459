import { tidy } from '../text/fold.ts';
import type { Page } from '../text/page.ts';

const word = String.raw`\p{Lu}[\p{L}'’]*\p{Ll}(?:-\p{Lu}\p{L}+)*`;
const full = String.raw`${word}(?:\s+(?:(?:von|af|de|van)\s+)?${word}){1,3}`;
const ways = [
  new RegExp(
    String.raw`(?<name>${full})(?:\s*\(\p{L}{1,5}\))?\s+(?:utses|väljs|valdes|utsågs)\s+(?:att\s+)?(?:\p{L}+\s+){0,4}?(?:justera|till\s+(?:protokolls)?justerare)`,
    'gu',
  ),
  new RegExp(
    String.raw`(?:[Uu]tses|[Vv]äljs|[Uu]tser)\s+(?<name>${full})(?:\s*\(\p{L}{1,5}\))?\s+(?:\p{L}+\s+){0,4}?(?:att\s+(?:\p{L}+\s+){0,4}?justera|till\s+(?:protokolls)?justerare)`,
    'gu',
  ),
  new RegExp(
    String.raw`(?:[Vv]id\s+(?:anteckningarna|protokollet|pennan)|Justerare|Utses\s+att\s+justera|Justeras)\s*[/:]?\s*(?<name>${full})`,
    'gu',
  ),
];

/** Who approves the minutes or took the notes, where the document says so. */
export function signatoriesOf(page: Page): string[] {
  const names = ways.flatMap((way) =>
    [...page.flat.matchAll(way)].map((match) => tidy(match.groups?.['name'] ?? '')),
  );
  return [...new Set(names.filter(Boolean))];
}
