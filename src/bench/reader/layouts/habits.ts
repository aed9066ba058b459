import type { Chance } from '../chance.ts';
import type { Matter } from '../matter.ts';
import type { Meeting } from '../meeting.ts';
import { heading, paragraph, table } from '../paper.ts';
import type { Piece } from '../paper.ts';
import { printPoints } from './points.ts';

/** What some bodies print around a decision, and others never do; it neither decides nor gives anything. */
export type Habits = {
  /** The proposal stands word for word before the decision. */
  readonly proposal: boolean;
  readonly order: boolean;
  readonly vote: boolean;
  readonly reservation: boolean;
  readonly note: boolean;
  readonly consequences: boolean;
  readonly documents: boolean;
  readonly earlier: boolean;
};

export const habitsOf = (chance: Chance): Habits => ({
  proposal: chance.percent(40),
  order: chance.percent(40),
  vote: chance.percent(25),
  reservation: chance.percent(40),
  note: chance.percent(20),
  consequences: chance.percent(40),
  documents: chance.percent(50),
  earlier: chance.percent(25),
});

const section = (name: string, ...texts: string[]): Piece[] => [
  heading(name, 3),
  ...texts.map((text) => paragraph(text)),
];

/** Before the decision: papers, what was proposed, how the question was put, how they voted. */
export function around(
  habits: Habits,
  meeting: Meeting,
  matter: Matter,
): { before: Piece[]; after: Piece[] } {
  if (matter.sort !== 'decision') return { before: [], after: [] };
  const [chair, second, third] = meeting.members;
  const named = (one?: { name: string; party: string }) => (one ? `${one.name} (${one.party})` : '');
  const proposal = printPoints('att-lines', meeting.board.name, matter.points, 'föreslås besluta').pieces;
  const disputed = matter.motion !== null;
  return {
    before: [
      ...(habits.proposal ? [heading('Förvaltningens förslag till beslut', 3), ...proposal] : []),
      ...(habits.consequences
        ? section('Ekonomiska konsekvenser', 'Kostnaderna ryms inom beslutad budget.')
        : []),
      ...(habits.earlier
        ? section(
            'Tidigare beslut',
            `${meeting.board.name} behandlade ärendet den 14 mars 2017, § 22, och återremitterade det.`,
          )
        : []),
      ...(habits.documents
        ? section('Beslutsunderlag', 'Tjänsteskrivelse daterad 2017-11-02', 'Utredning, bilaga 1')
        : []),
    ],
    after: [
      ...(habits.order && disputed
        ? section(
            'Propositionsordning',
            'Ordföranden ställer proposition på förslagen och finner att nämnden bifaller det första.',
          )
        : []),
      ...(habits.vote && disputed ? vote(meeting) : []),
      ...(habits.reservation && disputed
        ? section('Reservationer', `Mot beslutet reserverar sig ${named(third)}.`)
        : []),
      ...(habits.note && second && chair
        ? section('Protokollsanteckning', `${named(second)} anmäler ett särskilt yttrande.`)
        : []),
    ],
  };
}

function vote({ members }: Meeting): Piece[] {
  const rows = members.map(({ name, party }, at) => [
    `${name} (${party})`,
    at % 3 === 2 ? '' : 'X',
    at % 3 === 2 ? 'X' : '',
  ]);
  return [
    heading('Omröstning', 3),
    paragraph('Den som röstar för förslaget röstar ja, den som röstar mot röstar nej.'),
    table([['Ledamot', 'Ja', 'Nej'], ...rows]),
  ];
}
