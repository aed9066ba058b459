import type { swedish } from './swedish.ts';
import type { Rhythm } from './rhythm.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const ordinals: Readonly<Record<number, string>> = {
  1: 'First',
  2: 'Second',
  3: 'Third',
  4: 'Fourth',
  [-1]: 'Last',
};

function rhythmInWords(rhythm: Rhythm, weekday: number): string {
  const name = weekdays[weekday - 1] ?? '';
  if (rhythm.kind === 'weeks')
    return rhythm.every === 1 ? `Every ${name}` : `${name} every ${rhythm.every} weeks`;
  const named = rhythm.months.map((month) => months[month - 1]).join(', ');
  return `${ordinals[rhythm.nth] ?? ''} ${name} of ${rhythm.months.length === 12 ? 'every month' : named}`;
}

export const english: typeof swedish = {
  plan: 'Meeting plan',
  plans: 'Meeting plans',
  lead: 'Say how often the body meets, see what collides and plan all the meetings of the year at once.',
  leadAll: 'All bodies with their meetings of the year.',
  body: 'Body',
  planned: 'Meetings',
  seriesCount: 'Series',
  ofYear: (year) => `Meeting plan ${year}`,
  year: 'Year',
  yearBefore: (year) => `← ${year}`,
  yearAfter: (year) => `${year} →`,
  series: 'Series of meetings',
  noSeries: 'No series yet',
  noSeriesNext: 'Add a series for each type of meeting that the body has.',
  addSeries: 'Add series',
  changeSeries: 'Change the series',
  saveSeries: 'Save the series',
  seriesSaved: 'The series is saved.',
  seriesHint: 'Meetings that are planned already do not change.',
  name: 'What the meetings are called',
  nameHint: 'For example Board meeting, Short check-in',
  kind: 'Kind of meeting',
  rhythm: 'How often',
  rhythms: { weeks: 'A number of weeks apart', months: 'A certain weekday of certain months' },
  weeks: 'Weeks between the meetings',
  weeksHint: 'For meetings a number of weeks apart: 4 is every fourth week, counted from the first day.',
  nth: 'Which of the month’s weekdays',
  nthHint: 'For meetings on a certain weekday of certain months.',
  nthOf: { '1': 'The first', '2': 'The second', '3': 'The third', '4': 'The fourth', '-1': 'The last' },
  months: 'Months',
  monthNames: months,
  weekday: 'Weekday',
  weekdays,
  from: 'From',
  until: 'Until',
  untilHint: 'Without an end the series goes on until it is changed.',
  startsAt: 'Begins',
  endsAt: 'Ends',
  clockHint: 'For example 08:30',
  place: 'Place',
  rests: 'No meetings on',
  restsOn: { school: 'Holidays and school breaks', holidays: 'Holidays only' },
  around: 'When the day is impossible',
  arounds: {
    skip: 'No meeting that time',
    earlier: 'The same weekday a week earlier',
    later: 'The same weekday a week later',
  },
  inWords: rhythmInWords,
  conveners: 'Conveners',
  vacant: (post) => `${post} (vacant)`,
  vacantNote: 'A convener is missing. Fill the post or appoint somebody else before the meetings are called.',
  meetings: (year) => `Meetings ${year}`,
  noMeetings: (year) => `No meetings are planned in ${year}`,
  day: 'Day',
  week: 'Week',
  time: 'Time',
  state: 'State',
  movedFrom: 'Moved from',
  verb: 'Change',
  move: 'Move',
  moveOne: (on) => `Move the meeting of ${on}`,
  propose: (year) => `Propose meetings ${year}`,
  nextYear: (year) => `Plan ${year} after this year`,
  proposal: (year) => `Proposed meetings ${year}`,
  proposalLead:
    'Untick what shall not be held and change days where needed. Nothing is planned before you create the meetings.',
  breaks: 'School breaks within the terms',
  breaksHint: 'Winter, Easter and autumn breaks by week number. Summer and Christmas are counted anyway.',
  source: 'Start from',
  sources: { series: 'the series', year: 'the meetings of the year before' },
  show: 'Show the proposal',
  create: 'Create the meetings',
  created: (n) =>
    n === 0
      ? 'All the meetings were planned already.'
      : n === 1
        ? '1 meeting is planned.'
        : `${n} meetings are planned.`,
  nothingProposed: 'Nothing to propose',
  nothingProposedNext: 'The series give no more meetings that year. Change a series, or choose another year.',
  include: 'Include',
  includeOne: (name, on) => `Include ${name} ${on}`,
  dayOf: (name, on) => `Day of ${name} meant for ${on}`,
  remarks: 'To look at',
  already: 'Is already',
  hindrance: (what, on) =>
    what.kind === 'holiday'
      ? `${on} is ${what.name}`
      : what.kind === 'school-break'
        ? `${on} is a school break`
        : `${on} is no working day`,
  left: 'left out',
  clash: ({ bodyName, shared }, time, atOnce, own) =>
    own
      ? `The body has a meeting that day${time && ` (${time})`}`
      : `${bodyName}${time && ` ${time}`}: ${shared === 1 ? '1 member is' : `${shared} members are`} in both${atOnce ? '' : ', but not at the same time'}`,
  clashes: (n) => (n === 1 ? '1 day collides' : `${n} days collide`),
  belongs: (name) => `The meeting belongs to the series ${name}.`,
  shouldHaveBeen: 'By the series it would have been',
  nothingChosen: 'Tick at least one meeting.',
  badDay: (on) => `Write a day of the year for the meeting meant for ${on}, as YYYY-MM-DD.`,
  badWeeks: 'Write week numbers between 1 and 53, for example 9, 14, 44.',
  outOfDate:
    'The proposal has changed since you opened the page. Look through it and create the meetings again.',
  problem: {
    'no-name': 'Write what the meetings are called.',
    'no-choice': 'Choose one of the alternatives.',
    'no-weeks': 'Write a number of weeks between 1 and 52.',
    'no-months': 'Tick at least one month.',
    'no-day': 'Write the day as YYYY-MM-DD.',
    'ends-before-it-begins': 'The end lies before the beginning.',
    'not-a-time': 'Write the time as 08:30.',
  },
};
