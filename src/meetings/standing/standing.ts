import type { BodyId } from '../../kernel/actor.ts';
import { addDays, readDay } from '../../kernel/day.ts';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/id.ts';
import { itemLengths } from '../item.ts';
import type { ItemId, ItemKind } from '../item.ts';
import { meetingKinds } from '../meeting.ts';
import type { MeetingId, MeetingKind } from '../meeting.ts';
import type { SeriesId } from '../series/series.ts';

export type StandingId = Id<'standing'>;

export const standingKinds = [
  'standing',
  'information',
  'dialogue',
  'notification',
  'formalia',
  'decision',
] as const satisfies readonly ItemKind[];
export type StandingKind = (typeof standingKinds)[number];

/** Stående punkt: what a body takes up at every meeting, or each nth, until a day (domain.md O8). */
export type Standing = {
  readonly id: StandingId;
  readonly bodyId: BodyId;
  readonly heading: string;
  readonly kind: StandingKind;
  readonly presenter: string;
  readonly text: string;
  /** The text names the minutes of the meeting before. */
  readonly fills: 'nothing' | 'minutes';
  readonly every: number;
  readonly meetingKind: MeetingKind | undefined;
  readonly seriesId: SeriesId | undefined;
  readonly place: 'first' | 'last';
  /** Different people present it, and each meeting has a turn. */
  readonly rota: boolean;
  readonly from: Day;
  readonly until: Day | undefined;
  readonly version: number;
};
export type NewStanding = Omit<Standing, 'id' | 'bodyId' | 'version'>;

/** A meeting of the body, as a standing item looks at it. */
export type MeetingToFill = {
  readonly id: MeetingId;
  readonly kind: MeetingKind;
  readonly seriesId: SeriesId | undefined;
  readonly onDay: Day;
};

const suits = (item: Standing, meeting: MeetingToFill): boolean =>
  item.from <= meeting.onDay &&
  (item.until === undefined || meeting.onDay <= item.until) &&
  (item.meetingKind === undefined || item.meetingKind === meeting.kind) &&
  (item.seriesId === undefined || item.seriesId === meeting.seriesId);

/** The meetings that the item stands at: of those that suit it, the first and then each nth; `meetings` are in order. */
export function meetingsWith(item: Standing, meetings: readonly MeetingToFill[]): MeetingToFill[] {
  return meetings.filter((meeting) => suits(item, meeting)).filter((_, index) => index % item.every === 0);
}

/** An item whose matter the body has not ended: bordlagt comes back by itself, återremitterat has to be prepared again. */
export type ReturningItem = { readonly itemId: ItemId; readonly verb: 'table' | 'referBack' };

/** A turn that nobody has taken is warned of two weeks before its meeting (domain.md O8). */
export const isEmptySoon = (turn: { onDay: Day; presenter: string }, today: Day): boolean =>
  turn.presenter === '' && turn.onDay >= today && turn.onDay <= addDays(today, 14);

/** The most letters of each field, by its name in the form. */
export const standingLengths = {
  rubrik: itemLengths.rubrik,
  foredragande: itemLengths.foredragande,
  text: itemLengths.text,
} as const;
export const turnLength = itemLengths.foredragande;

export type StandingFault = 'no-heading' | 'no-choice' | 'no-number' | 'no-day' | 'ends-before-it-begins';

/** The standing item as typed, or everything that is wrong with it, each at its field. */
export function readStanding(
  typed: Readonly<Record<string, string>>,
  series: readonly SeriesId[],
): { item: NewStanding } | { faults: { field: string; fault: StandingFault }[] } {
  const at = (name: string) => (typed[name] ?? '').trim();
  const faults: { field: string; fault: StandingFault }[] = [];
  const kind = standingKinds.find((one) => one === at('slag'));
  const every = /^\d{1,2}$/.test(at('varje')) ? Number(at('varje')) : 0;
  const from = readDay(at('fran'));
  const until = readDay(at('till'));
  const meetingKind = meetingKinds.find((one) => one === at('motesslag'));
  const seriesId = series.find((one) => one === at('serie'));
  if (at('rubrik') === '') faults.push({ field: 'rubrik', fault: 'no-heading' });
  if (!kind) faults.push({ field: 'slag', fault: 'no-choice' });
  if (every < 1 || every > 52) faults.push({ field: 'varje', fault: 'no-number' });
  if (!from) faults.push({ field: 'fran', fault: 'no-day' });
  if (at('till') !== '' && !until) faults.push({ field: 'till', fault: 'no-day' });
  if (from && until && until < from) faults.push({ field: 'till', fault: 'ends-before-it-begins' });
  if (!kind || !from || faults.length > 0) return { faults };
  const place = at('plats') === 'first' ? 'first' : 'last';
  const fills = at('fyller') === 'ja' ? 'minutes' : 'nothing';
  const words = { heading: at('rubrik'), presenter: at('foredragande'), text: at('text') };
  const rota = at('turlista') === 'ja';
  return { item: { ...words, kind, fills, every, meetingKind, seriesId, place, rota, from, until } };
}

/** A standing item as its form shows it. */
export const standingAsTyped = (item: NewStanding): Record<string, string> => ({
  rubrik: item.heading,
  slag: item.kind,
  foredragande: item.presenter,
  text: item.text,
  fyller: item.fills === 'minutes' ? 'ja' : '',
  varje: String(item.every),
  motesslag: item.meetingKind ?? '',
  serie: item.seriesId ?? '',
  plats: item.place,
  turlista: item.rota ? 'ja' : '',
  fran: item.from,
  till: item.until ?? '',
});

/** "Protokollet från 2026-10-21, §§ 120–134, anmäls." */
export function minutesInWords(before: { onDay: Day; first: string | null; last: string | null }): string {
  const { onDay, first, last } = before;
  const sections = !first || !last ? '' : first === last ? `, § ${first},` : `, §§ ${first}–${last},`;
  return `Protokollet från ${onDay}${sections} anmäls.`;
}
