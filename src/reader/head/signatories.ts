import { fold, tidy } from '../text/fold.ts';
import type { Page } from '../text/page.ts';
import { writersOf } from './pen.ts';
import { fullName, isFullName, unbroken } from './names.ts';

const party = String.raw`(?:\s*\(\p{L}{1,5}\))?`;
const ways = [
  String.raw`(?<name>${fullName})${party}\s+(?:utses|väljs|valdes|utsågs)\s+(?:att\s+)?(?:\p{L}+\s+){0,4}?(?:justera|till\s+(?:protokolls)?justerare)`,
  String.raw`(?:[Uu]tses|[Vv]äljs|[Uu]tser)\s+(?<name>${fullName})${party}\s+(?:\p{L}+\s+){0,4}?(?:att\s+(?:\p{L}+\s+){0,4}?justera|till\s+(?:protokolls)?justerare)`,
  String.raw`(?:Justerare|Utses\s+att\s+justera|Justeras)\s*[/:]?\s*(?<name>${fullName})`,
].map((way) => new RegExp(way, 'gu'));

/** What stands above or below a signature. */
const signs =
  /^(?:(?:motes|vice )?ordforande|(?:motes|namnd|rads|kommun|region)?sekreterare|justera(?:re|nde|s|t)(?: den .*)?|vid (?:protokollet|anteckningarna|pennan)|protokollforare)$/;

/** Who approves the minutes or took the notes, where the document says so; signatures may stand beside each other. */
export function signatoriesOf(page: Page): string[] {
  const names = ways.flatMap((way) =>
    [...page.shown.matchAll(way)].map((match) => {
      const printed = match.groups?.['name'] ?? '';
      return tidy(unbroken(page.shown, match.index + match[0].indexOf(printed), printed).name);
    }),
  );
  const told = [...names.filter(isFullName), ...writersOf(page).map(({ name }) => name)];
  return [...new Map([...told, ...inColumns(page)].map((name) => [fold(name), name])).values()];
}

/** Lines of names in columns, with what they sign as in the columns of the line above or below. */
function inColumns({ lines }: Page): string[] {
  const rows = lines.map(({ text }) => text.split(/\s{3,}|\t/).map((cell) => cell.trim()));
  return rows.flatMap((cells, at) => {
    const names = cells.map((cell) => cell.replace(/\s*\(\p{L}{1,5}\)$|,\s+\p{Ll}+$/u, ''));
    if (cells.length < 2 || !names.every((name) => isFullName(name))) return [];
    const beside = [rows[at - 1] ?? [], rows[at + 1] ?? []];
    return beside.some((row) => row.length > 1 && row.some((cell) => signs.test(fold(cell)))) ? names : [];
  });
}
