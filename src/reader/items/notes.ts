import { fullName, isFullName } from '../head/names.ts';
import type { ProposedNote, ProposedRecusal } from '../shape.ts';
import { fold, tidy } from '../text/fold.ts';
import type { Page } from '../text/page.ts';
import { passagesOf, sentencesIn } from '../text/sentence.ts';
import type { RoughItem, Section } from './rough.ts';

const conflict = /\bjav(?:ig\p{L}*)?\b/u;
const abstains =
  /\b(?:deltar|deltog|delta)\s+(?:\p{L}+\s+){0,3}?(?:inte|ej)\b|\b(?:inte|ej)\s+(?:har\s+)?delta(?:r|git|gande)?\s+i\s+(?:beslut|handlagg|avgor)|\bavstar\s+fran\s+att\s+delta\b/u;
const denied =
  /\b(?:ingen|inget|inga)\b[^.]{0,40}\bjav|\bjav\b[^.]{0,30}\b(?:inte|ej)\s+(?:foreligger|anmal)/u;
const somebody = new RegExp(
  String.raw`(?<name>${fullName})(?:\s*\((?<party>[\p{L}-]{1,6})\)|,\s(?<lower>[a-zåäö]{1,3})(?=[,.\s]))?`,
  'gu',
);

/** The names in a text as minutes print them: "Anna Ek (S)". */
export function namesAsPrinted(text: string): string[] {
  return [...text.matchAll(somebody)].flatMap((match) => {
    const { name = '', party, lower } = match.groups ?? {};
    const words = name.split(/\s+/);
    while (words.length > 2 && !isFullName(words.join(' '))) words.shift();
    const whole = words.join(' ');
    if (!isFullName(whole)) return [];
    const letters = party ?? lower;
    return [letters ? `${tidy(whole)} (${letters})` : tidy(whole)];
  });
}

/** "Centerpartiets ledamöter deltar inte i beslutet": a whole group. */
const group =
  /^(?<by>(?:\p{Lu}\p{L}+(?:,|\s+och)?\s+){0,3}?\p{Lu}\p{L}+(?:s\s+(?:ledamöter|grupp)|partiet|erna))\s+(?:deltar|deltog)\s/u;

/** Jäv and "deltar inte i beslutet": who, in every sentence that says so. */
export function recusalsOf(page: Page, item: RoughItem): ProposedRecusal[] {
  const found: ProposedRecusal[] = [];
  for (const section of item.sections) {
    if (['history', 'documents', 'extracts'].includes(section.kind)) continue;
    const heading = section.kind === 'note' ? fold(section.heading) : '';
    for (const passage of passagesOf(section.lines, () => false)) {
      for (const source of sentencesIn(page, passage.content, passage.end)) {
        const folded = page.folded.slice(...source).replace(/\s+/g, ' ');
        const why = denied.test(folded)
          ? undefined
          : conflict.test(folded) || (conflict.test(heading) && !abstains.test(folded))
            ? 'conflict'
            : abstains.test(folded) || abstains.test(heading)
              ? 'abstains'
              : undefined;
        if (why === undefined) continue;
        const words = page.words(...source);
        const names = namesAsPrinted(words);
        const whole = names.length === 0 ? group.exec(words)?.groups?.['by'] : undefined;
        for (const by of whole ? [whole] : names) found.push({ by, why, source });
      }
    }
  }
  return [...new Map(found.map((one) => [one.by, one])).values()];
}

const noteHeading = /anteckning|yttrande|rostforklaring/u;
const ownNote = /\b(?:protokollsanteckning|sarskilt yttrande|till protokollet)\b/u;

/** Notes to the minutes, each with who had it made. */
export function notesOf(page: Page, item: RoughItem): ProposedNote[] {
  return item.sections.flatMap((section) => {
    if (section.kind !== 'note' || !noteHeading.test(fold(section.heading))) return [];
    return notesIn(page, section);
  });
}

/** A new note begins where somebody else is named to have made one. */
function notesIn(page: Page, section: Section): ProposedNote[] {
  const notes: ProposedNote[] = [];
  for (const passage of passagesOf(section.lines, () => false)) {
    const text = page.words(passage.start, passage.end);
    const names = namesAsPrinted(text.slice(0, 160));
    const opens = names.length > 0 && (notes.length === 0 || ownNote.test(fold(text)));
    const last = notes.at(-1);
    if (last && !opens) {
      const source = [last.source[0], passage.end] as const;
      notes[notes.length - 1] = { ...last, text: page.words(...source), source };
    } else notes.push({ text, by: names.join(', ') || null, source: [passage.start, passage.end] });
  }
  return notes;
}
