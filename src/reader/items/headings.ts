import type { Page } from '../text/page.ts';
import type { Line } from '../text/line.ts';
import { isGivenName } from '../head/given-names.ts';
import { wholeDays } from '../head/days.ts';
import { sectionOf } from './sections.ts';
import type { Start } from './starts.ts';

const titles =
  /^(?:(?:sammantrades|motes|minnes)?(?:protokoll|anteckningar)|dagordning|foredragningslista|kallelse|agenda|information$|ovrigt att notera|hej|bilagor)\b/;
const headWords =
  /^(?:narvarande|deltagare|franvarande|deltog|medverkande|ej narvarande|plats|datum|tid|tid och plats|plats och tid|ordforande|sekreterare|justerare|nasta mote|vid anteckningarna|vid protokollet|kopia|sandlista)\b/;

/** A line that by its look opens something: short, no full stop, its own line, with text under it. */
export function looksLikeHeading(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  const next = lines[at + 1];
  const before = lines[at - 1];
  if (!line || !next) return false;
  if (line.styled) return true;
  // a row of a table: three cells apart
  if (/\S(?:\t|\s{3,})\S.*(?:\t|\s{3,})\S/.test(line.text)) return false;
  if (line.marker || line.text.length > 80 || line.text.split(/\s+/).length > 11) return false;
  if (!/^[\p{Lu}\d"”“]/u.test(line.text) || /[.,;:!]$/.test(line.text)) return false;
  if (/:\s|\(\p{Lu}{1,3}\)|^\d{4}-\d{2}-\d{2}/u.test(line.text)) return false;
  if (wholeDays(line.text).length > 0 || isEntryOf(line.text)) return false;
  // "Viktor Sund, IT-chef" stands in a list of who was there
  if (/^\p{Lu}\p{Ll}+(?:\s\p{Lu}[\p{L}-]+){1,2},\s/u.test(line.text) && isGivenName(line.text)) return false;
  if (before && !line.afterBlank && !/[.!?:”"]$/.test(before.text) && !looksShort(before)) return false;
  if (line.afterBlank && !next.afterBlank && /[.!?:]$/.test(next.text)) return true;
  return next.marker !== '' || next.text.length > 55 || line.beforeBlank || looksShort(next);
}

/** "Noor – boka lokal": somebody's task, no heading. */
const isEntryOf = (text: string) => /^\p{Lu}\p{Ll}+\s+[–-]\s/u.test(text) && isGivenName(text);

const looksShort = (line: Line) => !line.marker && line.text.length <= 60 && !/[.,;]$/.test(line.text);

/** "Östermyra stad" alone on a line says whose notes they are. */
const isPlaceName = (text: string) =>
  /^(?:Region \p{Lu}[\p{L}-]+|(?:\p{Lu}[\p{L}-]+ ){1,3}(?:kommun|stad|landsting|region))$/u.test(text);

/** A letter ends so; what follows is its writer. */
export const farewell =
  /^(?:(?:med\s+)?(?:vanlig|basta|varm)(?:a)?\s+halsning(?:ar)?|halsning(?:ar)?|mvh|allt\s+gott)\b/;

/** Words for a section of formal minutes that notes have as topics. */
const topics = /^(?:ekonomi|kommunikation|uppfoljning|tidplan|samverkan|finansiering|utredning|information)$/;

/** The list at the end of notes. */
const todo =
  /^(?:att[ -]gora(?:-lista)?|atgards?(?:er|lista|punkter)|to ?do|aktivitetslista|uppdragslista|nasta steg)\s*:?$/;

const isSection = (line: Line) => sectionOf(line.folded) !== undefined && !topics.test(line.folded);

/** Items by headings, for notes without numbers; a heading right above another is a section over items. */
export function headingStarts(page: Page): Start[] {
  const styled = page.lines.filter((line) => line.styled).length >= 2;
  const opens = page.lines.map((line, at) => (styled ? line.styled : looksLikeHeading(page.lines, at)));
  const starts: Start[] = [];
  const last = page.lines.findIndex((line, at) => at > 3 && farewell.test(line.folded));
  const lines = last < 0 ? page.lines : page.lines.slice(0, last);
  lines.forEach((line, at) => {
    if (todo.test(line.folded)) {
      starts.push({
        at,
        number: null,
        prefix: '',
        rest: line.text.replace(/\s*:$/, ''),
        restStart: line.start,
      });
      return;
    }
    if (!opens[at] || opens[at + 1]) return;
    if (
      at < 4 &&
      /^(?:\p{L}*mote|apt|lg|\p{L}*(?:ledningsgrupp|styrgrupp|arbetsgrupp|samverkansgrupp)(?:en)?)\b/u.test(
        line.folded,
      )
    )
      return;
    if (isPlaceName(line.text)) return;
    if (titles.test(line.folded) || headWords.test(line.folded) || isSection(line)) return;
    if (at === page.lines.length - 1) return;
    starts.push({ at, number: null, prefix: '', rest: line.text, restStart: line.start });
  });
  return starts;
}
