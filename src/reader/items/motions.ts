import type { ProposedMotion, ProposedReservation } from '../shape.ts';
import type { Page } from '../text/page.ts';
import { passagesOf, sentencesIn } from '../text/sentence.ts';
import { tidy } from '../text/fold.ts';
import { receivers } from './rough.ts';
import type { RoughItem, Section } from './rough.ts';

const moves = /\b(?:yrkar|yrkade|yrkande\s+av|foreslar|foreslog|hemstaller)\b/u;
const moved = /\b(?:yrkar|yrkade)\b/u;

/** Yrkanden: each sentence in which somebody moves something, with who it was. */
export function motionsOf(page: Page, item: RoughItem): ProposedMotion[] {
  return item.sections.flatMap((section) => {
    const own = section.kind === 'motions';
    if (!own && !['treatment', 'open', 'order', 'text'].includes(section.kind)) return [];
    const pattern = own ? moves : moved;
    return passagesOf(section.lines, () => false).flatMap((passage) =>
      sentencesIn(page, passage.content, passage.end).flatMap((span): ProposedMotion[] => {
        const folded = page.folded.slice(...span);
        const verb = pattern.exec(folded);
        if (!verb || /^\s*(?:att|om|som)\b/.test(folded)) return [];
        const by = tidy(page.flat.slice(span[0], span[0] + verb.index)).replace(
          /^(?:Ordförande[n]?)\s+(?=\p{Lu})/u,
          '',
        );
        return [
          { text: page.words(...span), by: by.length > 0 && by.length < 160 ? by : null, source: span },
        ];
      }),
    );
  });
}

const person = /\p{Lu}[\p{L}'-]+(?:\s+(?:(?:von|af|de|van|Al)\s+)?\p{Lu}[\p{L}'-]+){0,3}\s*\(\p{L}{1,6}\)/gu;

/** Reservationer: who, by name and party where they are printed, else the words before "reserverar". */
export function reservationsOf(page: Page, item: RoughItem): ProposedReservation[] {
  const found: string[] = [];
  for (const section of item.sections) {
    for (const passage of passagesOf(section.lines, () => false)) {
      for (const span of sentencesIn(page, passage.content, passage.end)) {
        const text = page.words(...span);
        const verb = /\breserver(?:ar|ade)\s+sig\b/u.exec(text);
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
      if (/^[_.\s-]{4,}$|^(?:vid protokollet|ordförande|sekreterare|justera)/i.test(line.text)) break;
      if (line.text.length > 120 || found.length >= 40) break;
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
