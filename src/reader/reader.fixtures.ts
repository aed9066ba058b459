import { defaultCalendar } from '../kernel/calendar.ts';
import type { ReadDocument } from '../kernel/read-document.ts';
import { propose } from './proposal.ts';
import type { Proposal } from './proposal.ts';

/** A text file as it comes from the file reader, without layout of its own. */
export const aDocument = (text: string): ReadDocument => ({
  name: 'protokoll.txt',
  mediaType: 'text/plain',
  pages: 1,
  ocr: false,
  text,
  blocks: [],
  outline: [],
  warnings: [],
});

export const calendar = defaultCalendar(2015, 2035);

/** What is understood of a text. */
export const understand = (text: string): Proposal => propose(aDocument(text), { calendar });

/** Where every character of the text is accounted for; empty when none is left out. */
export function uncovered(text: string, proposal: Proposal): string {
  const covered = new Uint8Array(text.length);
  const spans = [
    proposal.head,
    ...proposal.items.map((item) => item.source),
    ...proposal.remainder.map((left) => left.source),
  ];
  for (const [start, end] of spans) covered.fill(1, start, end);
  return [...covered.keys()]
    .filter((at) => covered[at] === 0)
    .map((at) => text.charAt(at))
    .join('');
}
