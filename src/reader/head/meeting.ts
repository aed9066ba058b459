import type { Day } from '../../kernel/day.ts';
import type { Page } from '../text/page.ts';
import type { Line } from '../text/line.ts';
import { wholeDays } from './days.ts';

const notMeeting =
  /juster|anslag|anslås|nedtagande|tas ned|uppsatt|daterad|överklag|tjanste(?:skriv|utlat)|publicer|utskrift|kallelse (?:skickad|utsand)|nasta (?:mote|sammantrade)|senast|fran och med|kommande|beslutsunderlag/;
/** What stands beside the day of a meeting, the surest first. */
export const labels: readonly RegExp[] = [
  /sammantrades(?:datum|dag|tid)|motes(?:datum|dag|tid)/,
  /^(?:plats och )?tid\b|^datum\b|^tid och plats|\btid:/,
  /sammantrade|mote\b|protokoll|anteckningar/,
];

/** Not the day of an approval, a notice, a paper or another meeting. */
export const isOfMeeting = (line: Line): boolean => !notMeeting.test(line.folded);

/** The meeting's day: beside its label, else the first whole date in the head that is not about something else. */
export function meetingDay(page: Page, head: readonly Line[]): Day | null {
  const everywhere = page.allLines.filter((line) => line.kind === 'furniture');
  const lines = [...head, ...everywhere];
  for (const label of labels) {
    for (const line of lines) {
      if (!label.test(line.folded) || notMeeting.test(line.folded) || isOfApproval(head, line)) continue;
      const day = dayNear(page, line);
      if (day) return day;
    }
  }
  for (const line of head) {
    const [first] = wholeDays(line.text);
    if (
      first &&
      !notMeeting.test(line.folded) &&
      !/\b(?:den|fran|av)\s+\d/.test(line.folded.slice(0, first.start))
    )
      return first.day;
  }
  for (const line of page.lines) {
    if (!/sammantrades(?:datum|dag)\b|motesdatum/.test(line.folded) || notMeeting.test(line.folded)) continue;
    const day = dayNear(page, line);
    if (day) return day;
  }
  return null;
}

/** A bare "Datum: …" under "Justerare: …" is the day of the approval. */
function isOfApproval(head: readonly Line[], line: Line): boolean {
  if (!/^datum\b/.test(line.folded)) return false;
  const at = head.indexOf(line);
  return head
    .slice(Math.max(0, at - 2), Math.max(0, at))
    .some((above) => /^(?:justera|justering|anslag)/.test(above.folded));
}

/** On the label's own line, or on one of the two lines under it where a table was flattened. */
function dayNear(page: Page, line: Line): Day | undefined {
  const at = page.allLines.indexOf(line);
  for (const one of page.allLines.slice(at, at + 3)) {
    if (one !== line && notMeeting.test(one.folded)) return undefined;
    const [first] = wholeDays(one.text);
    if (first) return first.day;
  }
  return undefined;
}

export type Times = { readonly start: string | null; readonly end: string | null };

/** "kl. 13.00–15.45", "klockan 9:00 - 11:30": when the meeting began and ended. */
export function meetingTimes(head: readonly Line[]): Times {
  for (const line of head) {
    if (/justera|anslag|^ajourner/.test(line.folded)) continue;
    const text = line.text.split(/,?\s+(?=ajourn|paus)/iu)[0] ?? '';
    const match =
      /\b(?:kl(?:ockan)?\.?|tid:?)\s*(?<start>\d{1,2}[.:]\d{2})(?:\s*(?:[-–—]{1,3}|till|och)\s*(?:kl\.?\s*)?(?<end>\d{1,2}[.:]\d{2}))?/iu.exec(
        text,
      ) ?? /(?<start>\d{1,2}[.:]\d{2})\s*[-–—]{1,3}\s*(?<end>\d{1,2}[.:]\d{2})/u.exec(text);
    const { start, end } = match?.groups ?? {};
    if (start) return { start: clock(start), end: end ? clock(end) : null };
  }
  return { start: null, end: null };
}

const clock = (text: string): string => {
  const [hour = '', minute = ''] = text.split(/[.:]/);
  return `${hour.padStart(2, '0')}:${minute}`;
};

/** "Kl. 9.00–10.45, Kommunhuset": hours that stand first are no place. */
const withoutHours = (words: string): string =>
  words.replace(
    /^(?:kl(?:ockan)?\.?\s*\d|\d{1,2}[.:]\d{2})[\d.:\s–—-]*(?:\s*(?:till|och)\s*\d[\d.:]*)?[,;\s]+/iu,
    '',
  );

/** Where the meeting was held, as printed beside its label. */
export function meetingPlace(head: readonly Line[]): string | null {
  for (const [at, line] of head.entries()) {
    const match = /^(?<label>(?:plats(?:\s+och\s+tid)?|lokal|tid\s+och\s+plats)\s*:?)\s*(?<rest>.*)$/iu.exec(
      line.text,
    );
    if (!match?.groups) continue;
    const words = match.groups['rest'] || head[at + 1]?.text || '';
    const place = withoutHours(words)
      .split(
        /,?\s*(?:kl(?:ockan)?\.?\s*\d|den\s+\d{1,2}\s|\d{4}-\d{2}-\d{2}|(?:mån|tis|ons|tors|fre)dag)/iu,
      )[0]
      ?.replace(/[\s,;:–-]+$/, '')
      .trim();
    if (place && place.length > 2 && place.length < 120) return place;
  }
  return null;
}
