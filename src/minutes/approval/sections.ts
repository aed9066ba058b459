import type { RecordedItem } from '../record.ts';

/** "§ 141", "§§ 140–145", "§§ 140–141, 145": the numbers as the minutes print them, in order; '' where there is none. */
export function sectionsOf(items: readonly Pick<RecordedItem, 'sectionNumber'>[]): string {
  const numbers = items.flatMap(({ sectionNumber }) => (sectionNumber ? [sectionNumber] : []));
  const runs: [string, string][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && Number(run[1]) + 1 === Number(number)) run[1] = number;
    else runs.push([number, number]);
  }
  const said = runs.map(([from, to]) => (from === to ? from : `${from}–${to}`)).join(', ');
  return said === '' ? '' : `${numbers.length === 1 ? '§' : '§§'} ${said}`;
}
