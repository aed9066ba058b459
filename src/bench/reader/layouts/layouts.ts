import type { Chance } from '../chance.ts';
import { committeeMinutes } from './committee.ts';
import { formalMinutes } from './formal.ts';
import type { Laid } from './formal.ts';
import { leadershipNotes, numberedNotes, tabledNotes } from './notes.ts';
import { call, extract, letter, programme } from './single.ts';
import { formalStyles } from './styles.ts';

type Lay = (chance: Chance, count: number) => Laid;

/** Every layout by its name. */
export const layouts: Readonly<Record<string, Lay>> = {
  ...Object.fromEntries(
    Object.entries(formalStyles).map(([name, style]): [string, Lay] => [
      name,
      (chance, count) => formalMinutes(style, chance, count),
    ]),
  ),
  committee: committeeMinutes,
  leadership: leadershipNotes,
  numbered: numberedNotes,
  tabled: tabledNotes,
  extract,
  letter,
  call,
  programme,
};
export const layoutNames: readonly string[] = Object.keys(layouts);
