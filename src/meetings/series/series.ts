import type { BodyId } from '../../kernel/actor.ts';
import { readDay } from '../../kernel/day.ts';
import type { Id } from '../../kernel/id.ts';
import { meetingKinds } from '../meeting.ts';
import type { MeetingKind } from '../meeting.ts';
import { readTime } from '../problem.ts';
import type { Rests } from './breaks.ts';
import { nths, usualMonths } from './rhythm.ts';
import type { Recurrence, Rhythm } from './rhythm.ts';

export type SeriesId = Id<'series'>;

/** Where a day is hindered: no meeting, the same weekday a week earlier, or a week later. */
export const arounds = ['skip', 'earlier', 'later'] as const;
export type Around = (typeof arounds)[number];

/** Mötesserie: one type of meeting of a body and when it is held (domain.md N14: a body may have several). */
export type Series = Recurrence & {
  readonly id: SeriesId;
  readonly bodyId: BodyId;
  readonly name: string;
  readonly kind: MeetingKind;
  readonly startsAt: string | undefined;
  readonly endsAt: string | undefined;
  readonly place: string;
  readonly rests: Rests;
  readonly around: Around;
  readonly version: number;
};
export type NewSeries = Omit<Series, 'id' | 'bodyId' | 'version'>;

/** The most letters of each field, by its name in the form. */
export const seriesLengths = { namn: 100, plats: 200 } as const;

export type SeriesFault =
  | 'no-name'
  | 'no-choice'
  | 'no-weeks'
  | 'no-months'
  | 'no-day'
  | 'ends-before-it-begins'
  | 'not-a-time';
export type FieldFault = { readonly field: string; readonly fault: SeriesFault };

/** The series that was typed, or everything that is wrong with it, each at its field. */
export function readSeries(
  typed: Readonly<Record<string, string>>,
  months: readonly string[],
): { series: NewSeries } | { faults: FieldFault[] } {
  const at = (name: string) => (typed[name] ?? '').trim();
  const faults: FieldFault[] = [];
  const no = (field: string, fault: SeriesFault) => faults.push({ field, fault });
  const kind = meetingKinds.find((one) => one === at('slag'));
  const rhythm = readRhythm(typed, months, no);
  const weekday = /^[1-7]$/.test(at('veckodag')) ? Number(at('veckodag')) : undefined;
  const from = readDay(at('fran'));
  const until = readDay(at('till'));
  const [startsAt, endsAt] = [readTime(at('borjar')), readTime(at('slutar'))];
  const around = arounds.find((one) => one === at('hinder'));
  if (at('namn') === '') no('namn', 'no-name');
  if (!kind) no('slag', 'no-choice');
  if (!weekday) no('veckodag', 'no-choice');
  if (!from) no('fran', 'no-day');
  if (at('till') !== '' && !until) no('till', 'no-day');
  if (from && until && until < from) no('till', 'ends-before-it-begins');
  if (at('borjar') !== '' && !startsAt) no('borjar', 'not-a-time');
  if (at('slutar') !== '' && !endsAt) no('slutar', 'not-a-time');
  if (startsAt && endsAt && endsAt < startsAt) no('slutar', 'ends-before-it-begins');
  if (!around) no('hinder', 'no-choice');
  if (!kind || !rhythm || !weekday || !from || !around || faults.length > 0) return { faults };
  const rests = at('vilar') === 'holidays' ? 'holidays' : 'school';
  const place = at('plats');
  return {
    series: { name: at('namn'), kind, rhythm, weekday, from, until, startsAt, endsAt, place, rests, around },
  };
}

function readRhythm(
  typed: Readonly<Record<string, string>>,
  ticked: readonly string[],
  no: (field: string, fault: SeriesFault) => void,
): Rhythm | undefined {
  if (typed['rytm'] === 'weeks') {
    const every = /^\d{1,2}$/.test(typed['veckor'] ?? '') ? Number(typed['veckor']) : 0;
    if (every >= 1 && every <= 52) return { kind: 'weeks', every };
    no('veckor', 'no-weeks');
    return undefined;
  }
  if (typed['rytm'] !== 'months') {
    no('rytm', 'no-choice');
    return undefined;
  }
  const nth = nths.find((one) => String(one) === typed['vilken']);
  const months = ticked.filter((one) => /^([1-9]|1[0-2])$/.test(one)).map(Number);
  if (!nth) no('vilken', 'no-choice');
  if (months.length === 0) no('manader', 'no-months');
  return nth && months.length > 0 ? { kind: 'months', nth, months } : undefined;
}

/** A series as its form shows it. */
export function seriesAsTyped(series: NewSeries): { typed: Record<string, string>; months: string[] } {
  const { rhythm } = series;
  const months = rhythm.kind === 'months' ? rhythm.months : usualMonths;
  return {
    months: months.map(String),
    typed: {
      namn: series.name,
      slag: series.kind,
      rytm: rhythm.kind,
      veckor: rhythm.kind === 'weeks' ? String(rhythm.every) : '4',
      vilken: rhythm.kind === 'months' ? String(rhythm.nth) : '1',
      veckodag: String(series.weekday),
      fran: series.from,
      till: series.until ?? '',
      borjar: series.startsAt ?? '',
      slutar: series.endsAt ?? '',
      plats: series.place,
      vilar: series.rests,
      hinder: series.around,
    },
  };
}
