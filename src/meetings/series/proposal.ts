import type { BodyId } from '../../kernel/actor.ts';
import type { Calendar } from '../../kernel/calendar.ts';
import { addDays, dayOf } from '../../kernel/day.ts';
import type { Day } from '../../kernel/day.ts';
import type { MeetingId, MeetingKind, MeetingState } from '../meeting.ts';
import { hindranceOf } from './breaks.ts';
import type { Hindrance, Rests } from './breaks.ts';
import { nominalDays, yearLater } from './rhythm.ts';
import type { Series, SeriesId } from './series.ts';

/** A meeting that a year plan proposes. */
export type Proposed = {
  /** Names the row in the form. */
  readonly key: string;
  readonly seriesId: SeriesId | undefined;
  readonly copiedFrom: MeetingId | undefined;
  readonly name: string;
  readonly kind: MeetingKind;
  /** The day that the series means. */
  readonly nominal: Day;
  /** The day proposed in its place where that one is hindered; undefined where the meeting is left out. */
  readonly onDay: Day | undefined;
  readonly hindrance: Hindrance | undefined;
  readonly startsAt: string | undefined;
  readonly endsAt: string | undefined;
  readonly place: string;
};

/** What a proposal is made with: the year, the day from which it is planned, and when the schools rest. */
export type PlanFrame = {
  readonly year: number;
  readonly today: Day;
  readonly calendar: Calendar;
  readonly breakWeeks: readonly number[];
};

/** How many weeks a hindered meeting is moved at most. */
const farthest = 3;

/** Every meeting that the series mean in the year, from today on, in order of their days. */
export function proposedBySeries(series: readonly Series[], frame: PlanFrame): Proposed[] {
  const [first, last] = [dayOf(frame.year, 1, 1), dayOf(frame.year, 12, 31)];
  const rows = series.flatMap((one) => {
    const nominals = nominalDays(one, first > frame.today ? first : frame.today, last);
    return nominals.map((nominal): Proposed => {
      const { id, name, kind, startsAt, endsAt, place } = one;
      const settled = settle(nominal, { ...one, taken: nominals }, frame);
      const given = { seriesId: id, copiedFrom: undefined, name, kind, nominal, startsAt, endsAt, place };
      return { key: `${id}.${nominal}`, ...given, ...settled };
    });
  });
  return rows.sort(byDay);
}

/** A meeting of the year before, to be held again in the same week on the same weekday. */
export type EarlierMeeting = {
  readonly id: MeetingId;
  readonly seriesId: SeriesId | undefined;
  readonly name: string;
  readonly kind: MeetingKind;
  readonly onDay: Day;
  readonly startsAt: string | undefined;
  readonly endsAt: string | undefined;
  readonly place: string;
};

/** A meeting of a year plan, with the series it belongs to and the day that series meant. */
export type PlannedMeeting = EarlierMeeting & {
  readonly state: MeetingState;
  readonly nominal: Day | undefined;
};
/** The next year's meetings after this year's, as they were held or moved; hindered ones a week later. */
export function proposedByYearBefore(meetings: readonly EarlierMeeting[], frame: PlanFrame): Proposed[] {
  const nominals = meetings.map(({ onDay }) => yearLater(onDay));
  return meetings
    .map((one): Proposed => {
      const nominal = yearLater(one.onDay);
      const way = { rests: 'holidays', around: 'later', taken: nominals } as const;
      const { id, seriesId, name, kind, startsAt, endsAt, place } = one;
      const given = { seriesId, copiedFrom: id, name, kind, nominal, startsAt, endsAt, place };
      return { key: `${id}.${nominal}`, ...given, ...settle(nominal, way, frame) };
    })
    .filter(({ nominal }) => nominal >= frame.today)
    .sort(byDay);
}

const byDay = (one: Proposed, other: Proposed): number =>
  (one.onDay ?? one.nominal) < (other.onDay ?? other.nominal) ? -1 : 1;

/** The day itself where nothing hinders it, else the nearest free one in the wanted direction that no other meeting has. */
function settle(
  nominal: Day,
  way: { rests: Rests; around: Series['around']; taken: readonly Day[] },
  { calendar, breakWeeks, today }: PlanFrame,
): Pick<Proposed, 'onDay' | 'hindrance'> {
  const hindrance = hindranceOf(nominal, way.rests, calendar, breakWeeks);
  if (!hindrance) return { onDay: nominal, hindrance };
  if (way.around === 'skip') return { onDay: undefined, hindrance };
  const step = way.around === 'earlier' ? -7 : 7;
  for (let weeks = 1; weeks <= farthest; weeks += 1) {
    const other = addDays(nominal, step * weeks);
    const free = other >= today && !hindranceOf(other, way.rests, calendar, breakWeeks);
    if (free && !way.taken.includes(other)) return { onDay: other, hindrance };
  }
  return { onDay: undefined, hindrance };
}

/** Another meeting on a proposed day: the body's own, or one of a body with the same members. */
export type Clash = {
  readonly onDay: Day;
  readonly meetingId: MeetingId;
  readonly bodyId: BodyId;
  readonly bodyName: string;
  readonly startsAt: string | undefined;
  readonly endsAt: string | undefined;
  /** How many people belong to both bodies that day. */
  readonly shared: number;
};

/** Whether two meetings of a day lie at the same time; one without times may. */
export function isAtOnce(
  one: { readonly startsAt: string | undefined; readonly endsAt: string | undefined },
  other: { readonly startsAt: string | undefined; readonly endsAt: string | undefined },
): boolean {
  if (!one.startsAt || !other.startsAt) return true;
  const [first, second] = one.startsAt <= other.startsAt ? [one, other] : [other, one];
  return first.endsAt === undefined || (second.startsAt ?? '') < first.endsAt;
}
