import { isFullName } from '../head/names.ts';
import { writersOf } from '../head/pen.ts';
import type { ProposedAssignment } from '../shape.ts';
import type { Page } from '../text/page.ts';

const sent =
  /^\W*(?:Från|Avsändare|Mötessekreterare|Sekreterare|Skribent)\s*:?\s+(?<name>\p{Lu}[^<,;(\d]{2,60}?)\s*(?:$|[<,;(])/u;

/** Who wrote the notes, where the document says it: the sender of a letter, who held the pen. */
function writerOf(page: Page): string | undefined {
  for (const { text } of page.lines) {
    const name = sent.exec(text)?.groups?.['name']?.trim();
    if (name && isFullName(name)) return name;
  }
  return writersOf(page)[0]?.name;
}

/** "Jag skickar ut den": the one who wrote it; where that is not said the word stays. */
export const byWriter = (page: Page, draft: ProposedAssignment): ProposedAssignment =>
  /^jag$/iu.test(draft.to ?? '') ? { ...draft, to: writerOf(page) ?? draft.to } : draft;
