import type { Day } from '../../kernel/day.ts';

/** REQUEST and CANCEL go by mail to those who are called; PUBLISH is a calendar that anybody may subscribe to. */
export type CalendarMethod = 'REQUEST' | 'CANCEL' | 'PUBLISH';

/** A moment, or a whole day where no clock time is known. */
export type When = { readonly at: Date } | { readonly day: Day };

export type CalendarPerson = { readonly name: string; readonly email: string };

/** One meeting as calendars know it (RFC 5545, VEVENT). */
export type CalendarEvent = {
  /** The same for all versions of one meeting, in every file and feed. */
  readonly uid: string;
  /** Grows whenever the meeting is changed; a calendar keeps the highest. */
  readonly sequence: number;
  /** When this was written: the event's DTSTAMP. */
  readonly stamp: Date;
  readonly starts: When;
  readonly ends?: When | undefined;
  readonly summary: string;
  readonly place?: string | undefined;
  readonly description?: string | undefined;
  readonly address?: string | undefined;
  readonly organiser?: CalendarPerson | undefined;
  readonly attendee?: CalendarPerson | undefined;
  readonly cancelled?: boolean | undefined;
};

export type CalendarFile = {
  readonly method: CalendarMethod;
  /** What a calendar calls a feed. */
  readonly name?: string | undefined;
  readonly events: readonly CalendarEvent[];
};

/**
 * The moment a clock shows a time on a day in Sweden. A time that summer time leaps over is the one an hour later; one
 * that comes twice is the first.
 */
export const stockholmMoment = (on: Day, time: string): Date =>
  new Date(
    Temporal.PlainDateTime.from(`${on}T${time}`).toZonedDateTime('Europe/Stockholm').epochMilliseconds,
  );

/** The file that calendars read: CRLF lines of at most 75 octets, text escaped (RFC 5545, 3.1 and 3.3.11). */
export function calendarText({ method, name, events }: CalendarFile): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Roda traden//Moten//SV',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...(name ? [`NAME:${escaped(name)}`, `X-WR-CALNAME:${escaped(name)}`] : []),
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent): string[] {
  const text = (field: string, value: string | undefined): string[] =>
    value ? [`${field}:${escaped(value)}`] : [];
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${utc(event.stamp)}`,
    whenLine('DTSTART', event.starts),
    ...(event.ends ? [whenLine('DTEND', event.ends)] : []),
    ...text('SUMMARY', event.summary),
    ...text('LOCATION', event.place),
    ...text('DESCRIPTION', event.description),
    ...(event.address ? [`URL:${event.address.replaceAll(/[\r\n]/g, '')}`] : []),
    `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...personLine('ORGANIZER', event.organiser, ''),
    ...personLine('ATTENDEE', event.attendee, ';ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE'),
    'END:VEVENT',
  ];
}

const whenLine = (field: string, when: When): string =>
  'day' in when ? `${field};VALUE=DATE:${when.day.replaceAll('-', '')}` : `${field}:${utc(when.at)}`;

/** Names stand in quotes, where neither quotes nor control signs may be (RFC 5545, 3.2). */
function personLine(field: string, person: CalendarPerson | undefined, more: string): string[] {
  if (!person) return [];
  const name = person.name.replaceAll(/[\p{Cc}"]/gu, ' ').trim();
  return [`${field};CN="${name}"${more}:mailto:${person.email.replaceAll(/[\s,;"<>]/g, '')}`];
}

/** `20261209T080000Z`. */
const utc = (moment: Date): string => `${moment.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

const escaped = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll('\r\n', '\n')
    .replaceAll(/(?!\n)\p{Cc}/gu, ' ')
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');

const widest = 75;

/** Broken between letters, never inside one; a line that goes on begins with a blank. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let width = 0;
  for (const letter of line) {
    const octets = Buffer.byteLength(letter);
    if (width + octets > widest) {
      parts.push(part);
      part = '';
      width = 1;
    }
    part += letter;
    width += octets;
  }
  return [...parts, part].join('\r\n ');
}
