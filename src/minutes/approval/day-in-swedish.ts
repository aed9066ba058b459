import type { Day } from '../../kernel/day.ts';

let days: Intl.DateTimeFormat | undefined;
let moments: Intl.DateTimeFormat | undefined;
const dayFormat = (): Intl.DateTimeFormat =>
  (days ??= new Intl.DateTimeFormat('sv-SE', { dateStyle: 'long', timeZone: 'UTC' }));
const momentFormat = (): Intl.DateTimeFormat =>
  (moments ??= new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Stockholm',
  }));

/** "26 november 2026": minutes are Swedish, whoever reads them. */
export const dayInSwedish = (on: Day): string => dayFormat().format(new Date(`${on}T00:00:00Z`));

/** "26 november 2026 kl. 09:15", as clocks in Stockholm show it. */
export const momentInSwedish = (at: Date): string => momentFormat().format(at);
