import type { Actor, BodyId } from '../kernel/actor.ts';
import { defaultCalendar } from '../kernel/calendar.ts';
import { day } from '../kernel/day.ts';
import { newId } from '../kernel/id.ts';
import type { Proposal, ProposedAssignment, ProposedItem } from '../reader/proposal.ts';
import type { Suggestion } from './review/names/matches.ts';
import { noMatches } from './review/names/matches.ts';
import type { ReviewContext } from './review/facts/review.ts';

export const ids = {
  group: newId<'body'>(),
  unitA: newId<'body'>(),
  unitB: newId<'body'>(),
  post: newId<'post'>(),
};

export const anAssignment = (more: Partial<ProposedAssignment> = {}): ProposedAssignment => ({
  to: 'Utvecklingschefen',
  what: 'ta fram en plan',
  due: null,
  cadence: null,
  toBody: null,
  status: 'given',
  source: [20, 60],
  ...more,
});

export const anItem = (more: Partial<ProposedItem> = {}): ProposedItem => ({
  number: null,
  heading: 'Introduktionen',
  caseNumber: null,
  kind: 'decision',
  decisions: [],
  proposedTo: null,
  assignments: [],
  motions: [],
  reservations: [],
  extractsTo: [],
  source: [0, 100],
  ...more,
});

export const aProposal = (more: Partial<Proposal> = {}): Proposal => ({
  schema: 'roda-traden/proposal@1',
  source: {
    name: 'anteckningar.txt',
    mediaType: 'text/plain',
    sha256: null,
    pages: 1,
    characters: 100,
    ocr: false,
  },
  kind: 'ledningsgrupp',
  organisation: null,
  body: 'ledningsgruppen',
  meetingDate: null,
  place: null,
  start: null,
  end: null,
  nextMeeting: null,
  items: [],
  loose: { assignments: [] },
  head: [0, 0],
  people: [],
  signatories: [],
  facts: [],
  remainder: [],
  warnings: [],
  ...more,
});

const suggestion = (ref: string, name: string, score = 1): Suggestion => ({
  ref,
  name,
  score,
  why: 'samma namn',
});

/** The register knows the group and the head of development; the group's administration has two units. */
export const aContext: ReviewContext = {
  matches: {
    ...noMatches,
    bodies: new Map([['ledningsgruppen', [suggestion(`body:${ids.group}`, 'Ledningsgruppen')]]]),
    owners: new Map([['Utvecklingschefen', [suggestion(`post:${ids.post}`, 'Utvecklingschef')]]]),
  },
  calendar: defaultCalendar(2015, 2032),
  today: day('2026-11-24'),
  unitsBelow: [ids.unitA, ids.unitB],
};

export const secretaryOf = (body: BodyId): Actor => ({
  person: newId<'person'>(),
  name: 'Alva Strand',
  administrator: false,
  auditor: false,
  offices: [{ body, role: 'secretary' }],
  posts: [],
});
