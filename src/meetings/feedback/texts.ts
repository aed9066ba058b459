import type { Catalogue } from '../../kernel/locale.ts';

const sv = {
  title: 'Återkoppling från andra organ',
  link: 'Återkoppling från andra organ',
  lead: (day: string) => `Punkten fylls med organens beslut från och med ${day}. Listan kan ändras efteråt.`,
  bodies: 'Organ',
  add: 'Lägg till återkoppling',
  added: 'Punkten är tillagd med organens beslut.',
  noBody: 'Välj minst ett organ.',
  refresh: 'Hämta nya beslut',
  refreshed: (n: number) => (n === 0 ? 'Det finns inga nya beslut.' : `Hämtade beslut: ${n}.`),
  stale: 'Någon annan ändrade punkten samtidigt. Försök igen.',
};

const en: typeof sv = {
  title: 'Feedback from other bodies',
  link: 'Feedback from other bodies',
  lead: (day) => `The item is filled with the bodies’ decisions from ${day} on. The list may be edited.`,
  bodies: 'Bodies',
  add: 'Add feedback',
  added: 'The item is added with the decisions of the bodies.',
  noBody: 'Choose at least one body.',
  refresh: 'Fetch new decisions',
  refreshed: (n) => (n === 0 ? 'There are no new decisions.' : `Decisions fetched: ${n}.`),
  stale: 'Somebody else changed the item at the same time. Try again.',
};

export const feedbackTexts: Catalogue<typeof sv> = { sv, en };
