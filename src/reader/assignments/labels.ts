import { isGivenName } from '../head/given-names.ts';
import type { Span } from '../shape.ts';
import { fold } from '../text/fold.ts';
import { isActor, isName, isPost } from './actors.ts';
import { isInfinitive } from './verbs.ts';

/** "AP 3: …", "Åtgärd: …", "Att göra – …": what kind of line it is, before its words. */
export const label =
  /^\W*(?:AP|Åtgärd(?:spunkt)?|Aktivitet|Att\s+göra|To\s?do|Uppgift|Action|Uppdrag\s+till(?=\s+\p{L}+(?:\s\p{L}+)?\s?:))(?:\s*\d{0,2}\s*[:.–-]\s*|(?<=Uppdrag till)\s+)/iu;

/** "Boka lokal (Anna)", "Ringa skolan /PE", "Beställa fika → Omar": the one who does it stands last; where the task stands. */
export function namedLast(words: string): { readonly to: string; readonly what: Span } | undefined {
  const found =
    /^\W*(?<what>\p{L}+\s[^()]{3,160}?)\s*(?:\((?<inside>[^()]{2,60})\)|\s\/\s?(?<after>\p{Lu}[\p{L} ]{1,40})|\s?(?:→|->|=>)\s?(?<arrow>\p{Lu}[^.;:]{1,60}))\s*\.?\s*$/du.exec(
      words,
    );
  const said = found?.groups;
  const to = (said?.['inside'] ?? said?.['after'] ?? said?.['arrow'])?.trim();
  const what = found?.indices?.groups?.['what'];
  if (!to || !what) return undefined;
  const first = fold(/^\p{L}+/u.exec(words.slice(...what))?.[0] ?? '');
  const signed = said?.['inside'] === undefined && isName(to);
  const somebody = signed || isGivenName(to) || /^\p{Lu}{2,3}$/u.test(to) || (isPost(to) && isActor(to));
  return somebody && isInfinitive(first) ? { to, what } : undefined;
}
