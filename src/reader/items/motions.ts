import type { ProposedMotion, ProposedReservation, Span } from '../shape.ts';
import type { Page } from '../text/page.ts';
import { passagesOf, sentencesIn } from '../text/sentence.ts';
import type { Passage } from '../text/sentence.ts';
import { tidy } from '../text/fold.ts';
import { receivers } from './rough.ts';
import type { RoughItem, Section } from './rough.ts';

const moves = /\b(?:yrkar|yrkade|yrkande\s+av|foreslar|foreslog|hemstaller)\b/u;
const moved = /\b(?:yrkar|yrkade)\b/u;
/** "Anna Ek (M) instämmer i Bo Alms yrkande." */
const joins = /^[^.]{3,80}\binstammer\s+i\s[^.]{3,80}\byrkanden?\b/u;

/** Yrkanden: each sentence in which somebody moves something, with who it was. */
export function motionsOf(page: Page, item: RoughItem): ProposedMotion[] {
  return item.sections.flatMap((section) => {
    const own = section.kind === 'motions';
    if (!own && !['treatment', 'open', 'order', 'text'].includes(section.kind)) return [];
    const pattern = own ? moves : moved;
    const passages = passagesOf(section.lines, () => false);
    return passages.flatMap((passage, at) =>
      sentencesIn(page, passage.content, passage.end).flatMap((span): ProposedMotion[] => {
        const end = endOfList(page, passages, at, span);
        const named = own ? bySomebody.exec(page.words(span[0], end))?.groups?.['by'] : undefined;
        if (named) return [{ text: page.words(span[0], end), by: named, source: [span[0], end] }];
        return motionIn(
          page,
          [span[0], end],
          own && joins.test(page.folded.slice(span[0], end)) ? /\binstammer\b/u : pattern,
        );
      }),
    );
  });
}

/** "Anna Ek (M) yrkar" above a list moves all of the list. */
function endOfList(page: Page, passages: readonly Passage[], at: number, [start, end]: Span): number {
  const [passage, below] = [passages[at], passages[at + 1]];
  const leads = /(?:yrkar|föreslår)(?:\s+(?:följande|att|dels))*\s*:?$/u.test(page.words(start, end));
  if (!leads || !below?.marker || passage?.end !== end) return end;
  const after = passages.findIndex((one, index) => index > at && !one.marker);
  return passages[(after < 0 ? passages.length : after) - 1]?.end ?? end;
}

/** What the chair did with it is no part of the motion. */
const afterwards = /[,;]?\s+(?:och|samt|varefter)\s+(?:finner|ställer|konstaterar|frågar|förklarar)\b/u;

/** "Anna Ek (S): Ärendet återremitteras." among what was moved. */
const mover = String.raw`\p{Lu}[\p{L}'-]+(?:\s+\p{Lu}[\p{L}'-]+){0,3}\s*\(\p{L}{1,6}\)`;
const bySomebody = new RegExp(
  String.raw`^(?<by>${mover}(?:(?:,|,?\s+och|,?\s+samt|,?\s+med\s+instämmande\s+av)\s+${mover})*)\s*:\s+\p{L}`,
  'u',
);

function motionIn(page: Page, [start, printed]: Span, pattern: RegExp): ProposedMotion[] {
  const folded = page.folded.slice(start, printed);
  const verb = pattern.exec(folded);
  if (!verb || /^\s*(?:att|om|som)\b/.test(folded)) return [];
  const cut = afterwards.exec(page.flat.slice(start + verb.index, printed));
  const end = cut ? start + verb.index + cut.index : printed;
  const by = tidy(page.flat.slice(start, start + verb.index)).replace(
    /^(?:Ordförande[n]?)\s+(?=\p{Lu})/u,
    '',
  );
  const known = by.length > 0 && by.length < 160 && !/^(?:Det|Följande|Yrkande)\b/u.test(by);
  return [{ text: page.words(start, end), by: known ? by : null, source: [start, end] }];
}

const person = /\p{Lu}[\p{L}'-]+(?:\s+(?:(?:von|af|de|van|Al)\s+)?\p{Lu}[\p{L}'-]+){0,3}\s*\(\p{L}{1,6}\)/gu;

const reserves =
  /(?<!\p{L})(?:reserver(?:ar|ade)\s+sig|anmäl(?:er|de)\s+(?:(?:en|sin)\s+)?(?:(?:skriftlig|muntlig)\s+)?reservation)(?!\p{L})/u;

/** Reservationer: who, by name and party where they are printed, else the words before "reserverar". */
export function reservationsOf(page: Page, item: RoughItem): ProposedReservation[] {
  const found: string[] = [];
  for (const section of item.sections) {
    for (const passage of passagesOf(section.lines, () => false)) {
      for (const span of sentencesIn(page, passage.content, passage.end)) {
        const text = page.words(...span);
        const verb = reserves.exec(text);
        if (!verb && section.kind !== 'reservation') continue;
        const before = verb ? text.slice(0, verb.index) : text;
        const named = /^(?:mot beslutet\s*)?$/i.test(before.trim()) ? text : before;
        const names = named.match(person) ?? (verb && before.length < 80 ? [before] : []);
        found.push(...names.map((name) => tidy(name).replace(/^Mot beslutet\s*/i, '')).filter(Boolean));
      }
    }
  }
  return [...new Set(found)].map((by) => ({ by }));
}

/** Who the minutes are sent to, one a line or between commas; a signature block below is not one. */
export function extractsOf(sections: readonly Section[]): string[] {
  const found: string[] = [];
  for (const section of sections.filter((one) => one.kind === 'extracts')) {
    for (const line of section.lines) {
      if (
        /^[_.\s-]{4,}$|^(?:vid protokollet|ordförande\s*[:_]|sekreterare\s*[:_]|(?:digital|elektronisk)\p{L}*\s|underskrift|rätt utdrag|justera|paragrafen|\d*\s*§)/iu.test(
          line.text,
        )
      )
        break;
      // two names beside each other sign; receivers stand one under the other
      if (line.text.length > 120 || found.length >= 40 || /\S {4,}\S/.test(line.text)) break;
      const label = receivers.exec(line.folded)?.[0].length ?? 0;
      const text = line.text.slice(Math.max(line.content - line.start, label));
      found.push(
        ...text
          .split(/,\s+|;\s*/)
          .map((part) => part.replace(/[.,]$/, '').trim())
          .filter(Boolean),
      );
    }
  }
  return found;
}
