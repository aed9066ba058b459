import { isFullName } from '../head/names.ts';
import type { ProposedAssignment } from '../shape.ts';
import type { Page } from '../text/page.ts';

const writes =
  /^\W*(?:Från|Avsändare|Vid\s+pennan|Antecknat\s+av|Antecknare|Antecknade|Nedtecknat\s+av|Protokollförare|Mötessekreterare|Sekreterare|Skrivet\s+av|Skribent)\s*:?\s+(?<name>\p{Lu}[^<,;(\d]{2,60}?)\s*(?:$|[<,;(])/u;

/** Who wrote the notes, where the document says it: the sender of a letter, who held the pen. */
function writerOf(page: Page): string | undefined {
  for (const { text } of page.lines) {
    const name = writes.exec(text)?.groups?.['name']?.trim();
    if (name && isFullName(name)) return name;
  }
  return undefined;
}

/** "Jag skickar ut den": the one who wrote it; where that is not said the word stays. */
export const byWriter = (page: Page, draft: ProposedAssignment): ProposedAssignment =>
  /^jag$/iu.test(draft.to ?? '') ? { ...draft, to: writerOf(page) ?? draft.to } : draft;
