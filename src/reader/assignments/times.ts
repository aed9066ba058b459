import type { TimeReading } from '../../kernel/swedish-time/time-reading.ts';
import type { ProposedCadence, ProposedDue, Span } from '../shape.ts';
import type { Page } from '../text/page.ts';

/** Reads the times of one sentence; offsets count from the beginning of what it was given. */
export type ReadTimes = (text: string) => readonly TimeReading[];

export type TimesFound = { due: ProposedDue | null; cadence: ProposedCadence | null };

/** A date that only points at a paper or an older decision. */
const reference =
  /(?:\b(?:beslut(?:et|ade)?|daterad|dat\.?|uppr[äa]ttad|antag(?:en|et|na)|yrkande[nt]?|utl[åa]tande[nt]?|skrivelse[nr]?|protokoll(?:et)?|f[öo]rslag(?:et)?|per|inkom(?:men)?|remiss(?:en)?|rapport(?:en)?)\s+(?:fr[åa]n\s+)?(?:den\s+)?)$/iu;

/** "… investeringar som kan skjutas till nästa år": the time of what is told of, not of the task. */
const ofClause =
  /\bsom\s+(?:kan|kunde|skulle|f[åa]r|planeras|v[äa]ntas|ber[äa]knas)\s+(?!(?:l[äa]mnas|l[äa]ggas|presenteras|redovisas|behandlas|beslutas|tas|vara|antas|skickas)\b)[^,.;]*$/iu;

/** "Senast fredag", "i veckan", "till nästa möte": no paper is dated so. */
const isToCome = ({ text, rule }: TimeReading) =>
  /^(?:senast|till|f[öo]re|innan)\b/i.test(text) ||
  /^(?:rel-(?:day|dow|week)|next-meeting|asap|within)$/.test(rule);

/** The due and the cadence that a sentence sets; dates of papers and past dates are neither. */
export function timesIn(page: Page, [start, end]: Span, readTimes: ReadTimes): TimesFound {
  const text = page.flat.slice(start, end);
  const readings = readTimes(text).filter(
    (reading) =>
      !reading.past &&
      (isCadence(reading) || isToCome(reading) || !reference.test(text.slice(0, reading.start))) &&
      (isCadence(reading) ||
        /^senast\b/i.test(reading.text) ||
        !ofClause.test(text.slice(0, reading.start))) &&
      !/^\s*,?\s*§/.test(text.slice(reading.end)),
  );
  const replaced = readings.find((reading) => isCadence(reading) && isReplaced(text, reading));
  const recurring = readings.find((reading) => isCadence(reading) && reading !== replaced);
  // "vid varje sammanträde under 2025": beside a cadence the year says how long it lasts
  const lasts = (reading: TimeReading) => recurring !== undefined && reading.rule === 'year';
  // "vartannat år i samband med årsredovisningen" says at what it comes back, every time
  const each = ({ rule, text: said }: TimeReading) =>
    recurring !== undefined && rule === 'event' && /^i samband med\b/i.test(said);
  const due = readings.find(
    (reading) => !isCadence(reading) && isDue(reading) && !lasts(reading) && !each(reading),
  );
  const cadence = recurring ? cadenceOf(recurring) : null;
  return {
    due: due ? dueOf(due) : null,
    cadence: cadence && replaced ? { ...cadence, insteadOf: replaced.text } : cadence,
  };
}

/** "… i stället för varje månad", "inte längre kvartalsvis", "från en gång i månaden till …": what was before. */
const isReplaced = (text: string, { start, end }: TimeReading): boolean =>
  /(?:\bi(?:\s|)ställ?et\s+för|\binte\s+längre|\bsnarare\s+än|\bersätter)\s+(?:som\s+)?(?:tidigare\s+|nu\s+)?$/iu.test(
    text.slice(0, start),
  ) ||
  (/\bfrån\s+(?:att\s+\p{L}+\s+)?$/iu.test(text.slice(0, start)) && /^\s+till\s/u.test(text.slice(end)));

/** What a person leaves out in a table's cell: "mars" is "senast i mars". */
const openings = ['senast ', 'senast i ', 'på ', 'under ', ''];

/** The due and the cadence of a cell that says nothing else. */
export function cellTimes(text: string, readTimes: ReadTimes): TimesFound {
  const found = openings.map((opening) => readTimes(opening + text).filter(({ past }) => !past));
  const recurring = found.flat().find(isCadence);
  const due = recurring ? undefined : found.flat().find(isDue);
  return {
    due: due ? { ...dueOf(due), text } : null,
    cadence: recurring ? { ...cadenceOf(recurring), text } : null,
  };
}

/** Whether a cell says when, and nothing else. */
export const isTimeOnly = (text: string, readTimes: ReadTimes): boolean =>
  openings.some((opening) =>
    readTimes(opening + text).some(
      (reading) =>
        (isCadence(reading) || isDue(reading)) &&
        reading.start <= opening.length &&
        reading.end === opening.length + text.length,
    ),
  );

/** Every cadence of a sentence with its place: "månadsvis och två gånger årligen" are two. */
export const cadencesIn = (text: string, readTimes: ReadTimes): readonly TimeReading[] =>
  readTimes(text).filter(isCadence);

const isCadence = (reading: TimeReading) => reading.kind === 'recurrence' || reading.cadence !== undefined;
const isDue = (reading: TimeReading) =>
  ['due', 'window', 'event'].includes(reading.kind) || ['asap', 'next-meeting'].includes(reading.rule);

function dueOf(reading: TimeReading): ProposedDue {
  const { text, rule, needsConfirm, notBefore, window, event, latestMeeting, candidates } = reading;
  return {
    text,
    date: reading.date ?? null,
    rule,
    needsConfirm,
    ...(notBefore && { notBefore }),
    ...(window && { window }),
    ...(event && { event }),
    ...(latestMeeting && { latestMeeting }),
    ...(candidates.length > 0 && { candidates }),
  };
}

const cadenceOf = ({ text, rule, needsConfirm, cadence, candidates }: TimeReading): ProposedCadence => ({
  text,
  rule,
  needsConfirm,
  cadence: cadence ?? null,
  ...(candidates.length > 0 && { candidates }),
});
