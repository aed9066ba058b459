import { dateOf, monthOf, weekday, yearOf } from '../kernel/day.ts';
import type { Day } from '../kernel/day.ts';
import { stockholmMoment } from '../platform/ical/ical.ts';
import type { CalendarEvent, CalendarPerson, When } from '../platform/ical/ical.ts';
import type { LetterPart } from '../platform/mail/html.ts';
import type { Call, CalledItem, CallHead, MeetingId } from './call.ts';
import { headChanges, itemChanges } from './differences.ts';
import type { HeadField, ItemChange } from './differences.ts';

const months = 'januari februari mars april maj juni juli augusti september oktober november december'.split(
  ' ',
);
const weekdays = 'måndag tisdag onsdag torsdag fredag lördag söndag'.split(' ');

/** "måndag 14 december 2026": letters and documents are in Swedish, whoever sends them. */
export const dayInSwedish = (on: Day): string =>
  `${weekdays[weekday(on) - 1] ?? ''} ${dateOf(on)} ${months[monthOf(on) - 1] ?? ''} ${yearOf(on)}`;

/** "kl. 09.00–12.00"; '' where no time is set. */
export function timeInSwedish({ startsAt, endsAt }: Pick<CallHead, 'startsAt' | 'endsAt'>): string {
  if (!startsAt) return '';
  return `kl. ${[startsAt, endsAt].filter(Boolean).join('–').replaceAll(':', '.')}`;
}

export const itemInWords = ({ heading, caseNumber }: CalledItem): string =>
  caseNumber ? `${heading} (${caseNumber})` : heading;

export const changeInSwedish: Readonly<Record<Exclude<ItemChange, 'same'>, string>> = {
  new: 'Nytt',
  changed: 'Ändrat',
  moved: 'Flyttat',
  withdrawn: 'Utgår',
};
export const fieldInSwedish: Readonly<Record<HeadField, string>> = {
  day: 'Dag',
  time: 'Tid',
  place: 'Plats',
  context: 'Syfte',
};

/** "Kallelse till Bryggnämnden 14 december 2026", with what it is where it is not the first. */
export function callTitle({ kind, version, head }: Pick<Call, 'kind' | 'version' | 'head'>): string {
  const on = dayInSwedish(head.onDay).replace(/^\S+ /, '');
  if (kind === 'cancellation') return `Inställt: ${head.bodyName} ${on}`;
  const title = `Kallelse till ${head.bodyName} ${on}`;
  return version > 1 ? `${title}, version ${version}` : title;
}

/** What has changed since the version before, a sentence each. */
export function changesInSwedish(before: Call | undefined, call: Pick<Call, 'head' | 'items'>): string[] {
  if (!before || before.kind === 'cancellation') return [];
  const fields = headChanges(before.head, call.head).map((field) => `${fieldInSwedish[field]} har ändrats`);
  const items = itemChanges(before.items, call.items).flatMap(({ item, change }) =>
    change === 'same' ? [] : [`${changeInSwedish[change]}: ${itemInWords(item)}`],
  );
  return [...fields, ...items];
}

export type ForLetter = {
  readonly call: Pick<Call, 'kind' | 'version' | 'head' | 'message' | 'items'>;
  readonly before: Call | undefined;
  readonly name: string;
  readonly isAlternate: boolean;
  /** For whom the person is called in, where he or she is. */
  readonly insteadOf: string | undefined;
  /** Where the call is read; undefined where the service does not know its own address. */
  readonly address: string | undefined;
  /** Whether the agenda may stand in a letter. */
  readonly tellsAll: boolean;
};

/** The letter to one who is called. */
export function callLetter(letter: ForLetter): { subject: string; parts: LetterPart[] } {
  const { call, before, address, tellsAll } = letter;
  const { head } = call;
  const when = [dayInSwedish(head.onDay), timeInSwedish(head)].filter(Boolean).join(' ');
  const text = (words: string): LetterPart => ({ kind: 'text', text: words });
  const subject = callTitle(call);
  if (call.kind === 'cancellation') {
    const sentence = `Mötet med ${head.bodyName} ${when} är inställt.`;
    return { subject, parts: [text(`Hej ${letter.name}!`), text(sentence), ...said(call.message)] };
  }
  const lead = letter.insteadOf
    ? `Du kallas att tjänstgöra i stället för ${letter.insteadOf}.`
    : letter.isAlternate
      ? 'Du får kallelsen som ersättare. Du kallas särskilt om du ska tjänstgöra.'
      : 'Du kallas till mötet. Anmäl så snart du kan om du har förhinder.';
  const changes = changesInSwedish(before, call);
  const context = head.context
    ? [
        `Vilka är med: ${head.context.who}`,
        `Varför: ${head.context.why}`,
        `Vad vi vill uppnå: ${head.context.aim}`,
        ...(head.context.next ? [`Nästa steg: ${head.context.next}`] : []),
      ]
    : [];
  const list = (title: string, rows: readonly string[]): LetterPart[] =>
    rows.length > 0 ? [{ kind: 'list', title, rows }] : [];
  const parts = [
    text(`Hej ${letter.name}!`),
    text(lead),
    ...list('Mötet', [head.bodyName, when, ...(head.place ? [head.place] : [])]),
    ...(tellsAll ? list('Sammanhang', context) : []),
    ...said(call.message),
    ...(tellsAll ? list('Ändrat sedan förra kallelsen', changes) : []),
    ...(tellsAll ? list('Dagordning', call.items.map(itemInWords)) : []),
    ...(tellsAll ? [] : [text('Dagordningen läser du när du har loggat in.')]),
  ];
  if (address) parts.push({ kind: 'way', words: 'Läs kallelsen', address });
  return { subject, parts };
}

const said = (message: string): LetterPart[] => (message === '' ? [] : [{ kind: 'text', text: message }]);

/** The meeting as calendars know it: the same identity in every version, invitation and feed. */
export function meetingEvent(
  {
    meetingId,
    head,
    sequence,
    isCancelled,
  }: {
    readonly meetingId: MeetingId;
    readonly head: Pick<CallHead, 'bodyName' | 'onDay' | 'startsAt' | 'endsAt' | 'place'>;
    readonly sequence: number;
    readonly isCancelled: boolean;
  },
  more: { stamp: Date; address?: string | undefined; organiser?: CalendarPerson; attendee?: CalendarPerson },
): CalendarEvent {
  const at = (time: string | undefined): When | undefined =>
    time ? { at: stockholmMoment(head.onDay, time) } : undefined;
  const starts = at(head.startsAt);
  return {
    uid: `${meetingId}@roda-traden`,
    sequence,
    starts: starts ?? { day: head.onDay },
    // an end that is not after the beginning is a slip of the pen, which calendars refuse
    ends: (head.endsAt ?? '') > (head.startsAt ?? '') ? starts && at(head.endsAt) : undefined,
    summary: isCancelled ? `Inställt: ${head.bodyName}` : head.bodyName,
    place: head.place,
    cancelled: isCancelled,
    description: more.address && `Kallelse: ${more.address}`,
    ...more,
  };
}
