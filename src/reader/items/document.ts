import { numberedRows } from '../assignments/tables.ts';
import type { LookLessons } from '../lessons.ts';
import { isFullName } from '../head/names.ts';
import type { Line } from '../text/line.ts';
import type { Page } from '../text/page.ts';
import { isCaseLine } from './casenumber.ts';
import { farewell, headingStarts } from './headings.ts';
import { numberedStarts } from './numbered.ts';
import { paragraphStarts } from './starts.ts';
import { sectionOf } from './sections.ts';
import { taughtStarts } from './taught.ts';
import type { Start } from './starts.ts';

export type DocumentStarts = {
  readonly sort: 'paragraph' | 'number' | 'heading';
  readonly list: readonly Start[];
  /** The document says who was there. */
  readonly attendance: boolean;
  /** Each item is a row of a table that also says who does what. */
  readonly rows?: boolean;
};

/** How this document cuts itself into items: by §, else by numbers, else by headings. */
export function documentStarts(page: Page, taught?: LookLessons): DocumentStarts {
  const attendance = page.lines
    .slice(0, 60)
    .some((line) =>
      /^(?:narvarande|deltagare|deltagande|beslutande|ledamoter|medverkande)\b/.test(line.folded),
    );
  const told = taughtStarts(page, taught);
  if (told) return { ...told, attendance };
  const paragraphs = paragraphStarts(page);
  if (paragraphs.length > 0) return { sort: 'paragraph', list: paragraphs, attendance };
  const letter = letterStart(page);
  if (letter) return { sort: 'heading', list: [letter], attendance };
  const rows = rowStarts(page);
  if (rows.length > 1) return { sort: 'number', list: rows, attendance, rows: true };
  const numbers = numberedStarts(page);
  if (numbers.length > 0) return { sort: 'number', list: numbers, attendance };
  return { sort: 'heading', list: headingStarts(page), attendance };
}

const rowStarts = (page: Page): Start[] =>
  numberedRows(page).map(({ at, number, heading }) => ({
    at,
    number,
    prefix: '',
    rest: heading.text,
    restStart: heading.at,
  }));

/** A tjänsteskrivelse is one item: its heading stands above its first section. */
function letterStart(page: Page): Start | undefined {
  const titled = page.allLines
    .slice(0, 15)
    .some((line) =>
      /(?:^|\s{3,})(?:tjansteskrivelse|tjansteutlatande|tjansteskrivning)(?:$|\s{2,}|\s\d)/.test(line.folded),
    );
  const first = page.lines.findIndex(
    (line, at) => at > 0 && !line.marker && sectionOf(line.folded) !== undefined,
  );
  if (!titled || first < 1) return undefined;
  for (let at = first - 1; at >= Math.max(0, first - 6); at -= 1) {
    const line = page.lines[at];
    if (
      !line ||
      /:|@|\d{4}-\d{2}-\d{2}|^tjanste(?:skriv|utlat)|^till\s|^\p{L}*(?:namnden|styrelsen|fullmaktige|utskottet)$/u.test(
        line.folded,
      ) ||
      isCaseLine(line.text)
    )
      continue;
    return { at, number: null, prefix: '', rest: line.text, restStart: line.start };
  }
  return undefined;
}

const closes =
  /^(?:bilaga\s+\d+(?=\s*[.:])|underskrifter?|(?:ratt|riktigt) (?:utdrag\p{L}*|avskrivet|avskrift)\b.*|utdragets riktighet|vid protokollet|(?:ordforande|sekreterare|justerare)\s{3,}(?:ordforande|sekreterare|justera(?:re|nde))|justeras|justerat|justerare|(?:anslags?\s*\/?\s*)?bevis(?:\s+om\s+(?:anslag|tillkannagivande))?|anslag(?:sbevis)?|justeringsintyg|tillkannagivande|protokollet ar justerat|antecknat av|digital(?:t)?\s+(?:justering|signer\p{L}*)|elektronisk(?:t)?\s+(?:justering|signer\p{L}*|underskri\p{L}*))\b/u;

/** A line to sign on. */
const ruled = /^[_.]{6,}(?:$|\s)/;

const signer =
  /^(?:(?:vice\s+)?ordforande|sekreterare|justera(?:re|nde)|vid protokollet|\p{L}*chef|\p{L}*direktor|\p{L}*(?:utvecklare|ledare|handlaggare|strateg|sekreterare))$/u;
/** Names beside each other, and above or below them what they sign as. */
function signsInColumns(line: Line, below: Line | undefined): boolean {
  const [names, roles] = [line.text, below?.folded ?? ''].map((text) => text.split(/\s{3,}|\t/));
  return (
    names !== undefined &&
    names.length > 1 &&
    names.every((name) => isFullName(name)) &&
    (roles ?? []).some((role) => signer.test(role))
  );
}

/** "Sekreterare" and under it her name: the first of those who sign. */
const signsBelow = (line: Line, below: Line | undefined): boolean =>
  /^(?:ordforande|sekreterare)$/.test(line.folded) && below !== undefined && isFullName(below.text);

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
  const signatures = after.find(
    (line, at) =>
      (closes.test(line.folded) ||
        ruled.test(line.folded) ||
        farewell.test(line.folded) ||
        signsBelow(line, after[at + 1]) ||
        signsInColumns(line, after[at + 1])) &&
      after.length - at <= 40 &&
      at > 0,
  );
  return Math.min(tail?.start ?? page.raw.length, signatures?.start ?? page.raw.length);
}
