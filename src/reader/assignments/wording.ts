import type { Span } from '../shape.ts';
import type { Page } from '../text/page.ts';
import { handedTo, reportsTo } from './patterns.ts';

/** The task without the time that ends it; what would be left without words keeps it. */
export function withoutTime(what: string, ...times: (string | undefined)[]): string {
  let text = what.replace(/[\s.,;:]+(?:(?:samt|och|dels)\s*)?$/u, '').replace(/^att,\s+/u, '');
  const [due] = times;
  const first = due ? text.slice(0, due.length + 8).indexOf(due) : -1;
  if (due && first >= 0 && /^(?:senast|till|före)?\s*$/iu.test(text.slice(0, first))) {
    text = text.slice(first + due.length).replace(/^[\s,]+/, '');
  }
  for (const time of times) {
    const at = time ? text.lastIndexOf(time) : -1;
    if (!time || at < 12 || at + time.length < text.length) continue;
    text = text
      .slice(0, at)
      .replace(/\s+[–-]\s*$/u, '')
      .replace(
        /[\s,]+(?:(?:senast|till|och|därefter|inför|före|under|i|den|(?:första|nästa)\s+gången?)[\s,]*){0,2}$/iu,
        '',
      )
      .replace(toldLast, '');
  }
  return text
    .replace(/^(?:[^,.]{0,60}?\bbeslut(?:ar|ade|ades|as)?:?\s+att|beslut(?:ades|as)?:|att)\s+/iu, '')
    .replace(reportTail, '')
    .replace(/[\s.,;:]+$/, '');
}

/** "…, rapporteras" before a time that was cut only led to it. */
const toldLast = /,\s+(?:och\s+)?(?:åter)?(?:redovisas|rapporteras|presenteras|avrapporteras)$/u;

/** "…, att redovisas" at the end only leads to its time or receiver. */
const reportTail =
  /[\s,]+(?:att|och|som|vilket)\s+(?:ska\s+)?(?:åter)?(?:redovisas|rapporteras|presenteras|avrapporteras)(?:\s+(?:till|för|vid|på|i)\s+\p{L}+(?:s\s+\p{L}+)?)?$/u;

/** Who receives the report, where the sentence says so. */
export function bodyIn(page: Page, [start, end]: Span): string | null {
  const place = [reportsTo, ...handedTo]
    .map((pattern) => pattern.exec(page.folded.slice(start, end))?.indices?.groups?.['body'])
    .find((found) => found !== undefined);
  const body = place ? page.words(start + place[0], start + place[1]) : null;
  return body && /^\S+(?:ens|ets|iges)$/u.test(body) ? body.slice(0, -1) : body;
}
