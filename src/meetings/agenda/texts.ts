import type { Catalogue } from '../../kernel/locale.ts';

const sv = {
  plannedMinutes: 'Planerad tid, minuter',
  plannedMinutesHint: 'Av minuterna räknas klockslaget för varje punkt ut.',
  minutes: (n: number) => `${n} min`,
  plannedEnd: (clock: string) => `Punkterna är klara ${clock} enligt planerad tid.`,
  overrun: (n: number) => `${n} min för mycket`,
  preliminary: 'prel.',
  sectionsPreview: 'Paragraferna är preliminära. De sätts när mötet hålls.',
  drag: 'Dra för att flytta punkten',
};

const en: typeof sv = {
  plannedMinutes: 'Planned time, minutes',
  plannedMinutesHint: 'The time of day of each item is counted from the minutes.',
  minutes: (n) => `${n} min`,
  plannedEnd: (clock) => `The items are through at ${clock} as planned.`,
  overrun: (n) => `${n} min too much`,
  preliminary: 'prel.',
  sectionsPreview: 'The section numbers are preliminary. They are set when the meeting is held.',
  drag: 'Drag to move the item',
};

/** When items come up, which § they may get, and how they are moved. */
export const agendaTexts: Catalogue<typeof sv> = { sv, en };
