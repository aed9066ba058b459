import type { Catalogue } from '../../kernel/locale.ts';

const sv = {
  figures: 'Mötet i siffror',
  attendance: 'Närvaro',
  ofMembers: (percent: number, n: number, of: number) => `${percent} % (${n} av ${of} ledamöter)`,
  target: (percent: number) => `mål ${percent} %`,
  finished: 'Klart på mötet',
  ofItems: (percent: number, n: number, of: number) => `${percent} % (${n} av ${of} punkter)`,
  isDone: 'Punkten är klar på mötet',
  isDoneHint: 'Beslutade punkter räknas som klara utan att det sägs här.',
};

const en: typeof sv = {
  figures: 'The meeting in figures',
  attendance: 'Attendance',
  ofMembers: (percent, n, of) => `${percent}% (${n} of ${of} members)`,
  target: (percent) => `target ${percent}%`,
  finished: 'Finished at the meeting',
  ofItems: (percent, n, of) => `${percent}% (${n} of ${of} items)`,
  isDone: 'The item is finished at the meeting',
  isDoneHint: 'Items that were decided count as finished without it.',
};

export const figureTexts: Catalogue<typeof sv> = { sv, en };
