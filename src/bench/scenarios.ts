import { benchId, minutedMeeting, proportions } from './ids.ts';
import { inEight, inHundred, rare } from './words.ts';

/** One kind of request, with the addresses it is drawn from. */
export type Scenario = {
  readonly name: string;
  readonly paths: readonly string[];
  readonly method?: 'POST';
  /** `{i}` is a number that is never repeated. */
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly anonymous?: true;
  readonly status?: number;
  readonly expect?: string;
  /** CPU milliseconds per request, program and database together, that we hold ourselves to. */
  readonly goal: string;
};

const spread = (from: number, step: number, most: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => from + ((at * step) % Math.max(1, most - from)));

/** What a municipality does all day, on a register of so many assignments. */
export function scenariosFor(assignments: number, origin: string): Scenario[] {
  const { meetings } = proportions(assignments);
  const room = minutedMeeting(assignments);
  const minutes = `/moten/${benchId('meeting', room.meeting)}/rummet`;
  const some = spread(1, 37, assignments, 200);
  const mine = spread(300, 300, assignments, Math.max(1, Math.floor(assignments / 300) - 1));
  const search = (word: string) => `/sok?q=${encodeURIComponent(word)}`;
  return [
    {
      name: 'register, 25 open',
      paths: ['/uppdrag'],
      expect: 'Redovisa',
      goal: '2',
    },
    {
      name: 'register, 200 filtered',
      paths: [`/uppdrag?antal=200&lage=alla&organ=${benchId('body', 4)}`],
      goal: '5',
    },
    {
      name: 'assignment with its thread',
      paths: some.map((n) => `/uppdrag/${benchId('assignment', n)}`),
      expect: 'Redovisa',
      goal: '1.5',
    },
    {
      name: 'meeting with 30 items, anonymous',
      paths: spread(100, 100, meetings, 20).map((n) => `/moten/${benchId('meeting', n)}`),
      anonymous: true,
      goal: '0.7',
    },
    {
      name: 'minute-taking, 60 items',
      paths: spread(0, 7, room.items, 20).map(
        (n) => `${minutes}?punkt=${benchId('item', room.firstItem + n)}`,
      ),
      expect: 'tjänstgör',
      goal: 'p50 < 50 ms',
    },
    {
      name: 'attendance saved while minuted',
      paths: [`${minutes}/narvaro`],
      method: 'POST',
      body: `vem=${benchId('attendance', 3)}&vad=check&punkt=${benchId('item', room.firstItem)}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
      status: 303,
      goal: 'p50 < 20 ms',
    },
    { name: 'search, rare word', paths: [search(rare)], goal: '4' },
    { name: 'search, 1 in 100', paths: [search(inHundred)], goal: '4' },
    { name: 'search, 1 in 8', paths: [search(inEight)], goal: 'bounded' },
    { name: 'my thread', paths: ['/min-trad'], goal: '–' },
    {
      name: 'one report-back written',
      paths: mine.map((n) => `/uppdrag/${benchId('assignment', n)}/aterrapportera`),
      method: 'POST',
      body: 'text=Arbetet+g%C3%A5r+enligt+plan+{i}&lage=partial&utan=Muntlig+redovisning',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
      status: 303,
      goal: '2',
    },
    { name: 'register as CSV', paths: ['/uppdrag/exportera.csv?lage=alla'], goal: '150' },
  ];
}
