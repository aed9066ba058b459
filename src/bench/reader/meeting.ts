import type { Day } from '../../kernel/day.ts';
import type { Chance } from './chance.ts';
import { aMeetingDay } from './dues.ts';
import type { GoldPerson } from './gold.ts';
import { matters } from './matter.ts';
import type { Matter } from './matter.ts';
import { aBoard, aMunicipality, people } from './names.ts';
import type { Board, Someone } from './names.ts';

/** A meeting that never was: who met when, and what was taken up. */
export type Meeting = {
  readonly organisation: string;
  readonly board: Board;
  readonly on: Day;
  /** `HH.MM` */
  readonly start: string;
  readonly end: string;
  readonly room: string;
  /** The chair stands first, the vice chair second. */
  readonly members: readonly Someone[];
  readonly alternates: readonly Someone[];
  readonly secretary: string;
  readonly official: { readonly name: string; readonly role: string };
  readonly adjuster: Someone;
  /** The number of the first § or item. */
  readonly first: number;
  readonly matters: readonly Matter[];
};

const rooms = [
  'Kommunhuset, rum Eken',
  'Stadshuset, sal A',
  'Förvaltningshuset, Lilla salen',
  'Kulturhuset, rum 3',
];

/** A meeting with about so many things to decide. */
export function aMeeting(chance: Chance, count: number): Meeting {
  const board = aBoard(chance);
  const on = aMeetingDay(chance);
  const everybody = people(chance, 11);
  const members = everybody.slice(0, 4 + chance.below(3));
  const [secretary, official] = [everybody[9]?.name ?? '', everybody[10]?.name ?? ''];
  const hour = 8 + chance.below(7);
  return {
    organisation: aMunicipality(chance),
    board,
    on,
    start: `${String(hour).padStart(2, '0')}.${chance.pick(['00', '15', '30'])}`,
    end: `${hour + 2}.${chance.pick(['05', '20', '45'])}`,
    room: chance.pick(rooms),
    members,
    alternates: everybody.slice(7, 7 + chance.below(3)),
    secretary,
    official: { name: official, role: board.chief.replace(/n$/, '').replace(/e$/, '') },
    adjuster: chance.pick(members.slice(1)),
    first: 1 + chance.below(180),
    matters: matters(chance, { board, on, members }, count),
  };
}

/** Who an annotator finds in the head of the meeting's minutes. */
export const attendance = ({ members, alternates, official, secretary }: Meeting): GoldPerson[] => [
  ...[...members, ...alternates].map(({ name, party }) => ({ name, role: null, party })),
  { name: official.name, role: official.role, party: null },
  { name: secretary, role: 'sekreterare', party: null },
];
