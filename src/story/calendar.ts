import type { Day } from '../kernel/day.ts';
import { addDays, day } from '../kernel/day.ts';
import type { BodyKey } from './bodies.ts';
import type { StoryMeeting } from './shape.ts';

/** How a body meets: every so many weeks counted from a known meeting, or some days from another body's days. */
type Rhythm = {
  readonly body: BodyKey;
  readonly days:
    | {
        readonly kind: 'weeks';
        readonly every: number;
        readonly known: Day;
        readonly atChristmas: 'earlier' | 'none';
      }
    | { readonly kind: 'follows'; readonly body: BodyKey; readonly days: number };
  readonly meeting: Pick<StoryMeeting, 'kind' | 'startsAt' | 'endsAt' | 'place'>;
  /** Days before the meeting that papers must be ready. */
  readonly lead: number;
};

const weeks = (every: number, known: string, atChristmas: 'earlier' | 'none') =>
  ({ kind: 'weeks', every, known: day(known), atChristmas }) as const;
const follows = (body: BodyKey, days: number) => ({ kind: 'follows', body, days }) as const;
const at = (kind: StoryMeeting['kind'], startsAt: string, endsAt: string, place: string) => ({
  kind,
  startsAt,
  endsAt,
  place,
});

const rhythms: readonly Rhythm[] = [
  {
    body: 'kommunstyrelsen',
    days: weeks(4, '2026-09-08', 'earlier'),
    meeting: at('board', '09:00', '12:00', 'Rådhuset, Ekans sal'),
    lead: 8,
  },
  {
    body: 'kommunstyrelsens-au',
    days: follows('kommunstyrelsen', -14),
    meeting: at('board', '09:00', '11:30', 'Rådhuset, lilla salen'),
    lead: 6,
  },
  {
    body: 'fullmaktige',
    days: follows('kommunstyrelsen', 13),
    meeting: at('board', '18:00', '21:00', 'Folkets hus, stora salen'),
    lead: 10,
  },
  {
    body: 'socialnamnden',
    days: weeks(5, '2026-10-21', 'earlier'),
    meeting: at('board', '13:00', '16:30', 'Kvarngården, hörsalen'),
    lead: 8,
  },
  {
    body: 'socialnamndens-au',
    days: follows('socialnamnden', -15),
    meeting: at('board', '08:30', '11:00', 'Socialkontoret, Tallen'),
    lead: 5,
  },
  {
    body: 'utbildningsnamnden',
    days: weeks(5, '2026-10-22', 'earlier'),
    meeting: at('board', '13:00', '16:00', 'Strandskolan, aulan'),
    lead: 8,
  },
  {
    body: 'ledningsgruppen',
    days: weeks(2, '2026-11-16', 'none'),
    meeting: at('management', '08:30', '11:30', 'Socialkontoret, Tallen'),
    lead: 3,
  },
  {
    body: 'styrgruppen',
    days: weeks(8, '2026-10-29', 'none'),
    meeting: at('working', '13:00', '15:00', 'Socialkontoret, Björken'),
    lead: 5,
  },
  {
    body: 'webbradet',
    days: weeks(4, '2026-11-05', 'none'),
    meeting: at('working', '14:00', '15:00', 'Distans'),
    lead: 2,
  },
  {
    body: 'barnradet',
    days: weeks(10, '2026-10-06', 'none'),
    meeting: at('working', '15:30', '17:00', 'Gamla tullhuset'),
    lead: 7,
  },
];

const isSummer = (on: Day): boolean => on.slice(5) >= '06-29' && on.slice(5) <= '08-09';
const isChristmas = (on: Day): boolean => on.slice(5) >= '12-20' || on.slice(5) <= '01-07';

function occasions(body: BodyKey, from: Day, until: Day): Day[] {
  const rhythm = rhythms.find((each) => each.body === body);
  if (!rhythm) throw new Error(`no rhythm: ${body}`);
  const { days } = rhythm;
  if (days.kind === 'follows') {
    return occasions(days.body, addDays(from, -days.days), addDays(until, -days.days)).map((on) =>
      addDays(on, days.days),
    );
  }
  const step = 7 * days.every;
  let on = days.known;
  while (on > from) on = addDays(on, -step);
  const found = new Set<Day>();
  // NOTE one step further, since an occasion after Christmas may be moved to before it
  for (; on <= addDays(until, step); on = addDays(on, step)) {
    if (isSummer(on) || (isChristmas(on) && days.atChristmas === 'none')) continue;
    let moved = on;
    while (isChristmas(moved)) moved = addDays(moved, -7);
    if (moved >= from && moved <= until) found.add(moved);
  }
  return [...found].sort();
}

/**
 * The plan of meetings from a day on: 180 days ahead, none between 29 June and 9 August, boards' meetings
 * at Christmas moved to the weeks before. Moveable holidays are not weighed.
 */
export function plannedMeetings(today: Day): StoryMeeting[] {
  const planned = rhythms
    .flatMap(({ body, meeting, lead }) =>
      occasions(body, today, addDays(today, 180)).map((on) => ({
        body,
        on,
        ...meeting,
        papersBy: addDays(on, -lead),
      })),
    )
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const meetsToday = planned.some(({ body, on }) => body === 'ledningsgruppen' && on === today);
  return meetsToday ? planned : [extraMeeting(today), ...planned];
}

/** The management team meets on the day the story is told, so that what is reported that day can be received. */
const extraMeeting = (today: Day): StoryMeeting => ({
  body: 'ledningsgruppen',
  on: today,
  ...at('management', '15:00', '16:00', 'Socialkontoret, Björken'),
  papersBy: addDays(today, -1),
});
