import type { Page } from '../text/page.ts';
import { headingStarts } from './headings.ts';
import { numberedStarts, paragraphStarts } from './starts.ts';
import type { Start } from './starts.ts';

export type DocumentStarts = {
  readonly sort: 'paragraph' | 'number' | 'heading';
  readonly list: readonly Start[];
  /** The document says who was there. */
  readonly attendance: boolean;
};

/** How this document cuts itself into items: by §, else by numbers, else by headings. */
export function documentStarts(page: Page): DocumentStarts {
  const attendance = page.lines
    .slice(0, 60)
    .some((line) =>
      /^(?:narvarande|deltagare|deltagande|beslutande|ledamoter|medverkande)\b/.test(line.folded),
    );
  const paragraphs = paragraphStarts(page);
  if (paragraphs.length > 0) return { sort: 'paragraph', list: paragraphs, attendance };
  const numbers = numberedStarts(page);
  if (numbers.length > 0) return { sort: 'number', list: numbers, attendance };
  return { sort: 'heading', list: headingStarts(page), attendance };
}

const closes =
  /^(?:underskrifter?|vid protokollet|justeras|justerat|justerare|(?:anslags?\s*\/?\s*)?bevis(?:\s+om\s+(?:anslag|tillkannagivande))?|anslag(?:sbevis)?|justeringsintyg|tillkannagivande|protokollet ar justerat)\b/;

/** Where the last item ends: at the signatures, the notice, or what a web page or outline adds. */
export function endOfItems(page: Page, starts: readonly Start[]): number {
  const last = starts.at(-1);
  const lastLine = page.lines[last?.at ?? 0];
  const after = page.lines.slice((last?.at ?? 0) + 1);
  const lastText = page.allLines.findLastIndex((line) => ['text', 'list', 'heading'].includes(line.kind));
  const tail = page.allLines.find(
    (line, at) =>
      (line.kind === 'outline' || (line.kind === 'noise' && at > lastText)) &&
      line.start > (lastLine?.start ?? 0),
  );
  const signatures = after.find((line, at) => closes.test(line.folded) && after.length - at <= 40 && at > 0);
  return Math.min(tail?.start ?? page.raw.length, signatures?.start ?? page.raw.length);
}
