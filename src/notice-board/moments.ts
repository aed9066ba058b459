import { dayAt } from '../kernel/day.ts';
import type { Locale } from '../kernel/locale.ts';
import { dayInWords } from '../platform/web/day-words.ts';

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  hour: '2-digit',
  minute: '2-digit',
});

/** "08.30" in Sweden, as minutes write it. */
export const clockTime = (at: Date): string => clock.format(at).replace(':', '.');

/** "tisdag 24 november 2026 kl. 08.30". */
export const momentInWords = (at: Date, locale: Locale): string =>
  `${dayInWords(dayAt(at), locale, 'long')} ${locale === 'sv' ? 'kl.' : 'at'} ${clockTime(at)}`;

/** "6 timmar 5 minuter": days and hours where it is long. */
export function durationInWords(minutes: number, locale: Locale): string {
  const units = locale === 'sv' ? swedish : english;
  const parts = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  return parts
    .map((count, at) => (count > 0 ? `${count} ${units[at]?.[count === 1 ? 0 : 1] ?? ''}` : ''))
    .filter(Boolean)
    .slice(0, 2)
    .join(' ');
}
const swedish = [
  ['dygn', 'dygn'],
  ['timme', 'timmar'],
  ['minut', 'minuter'],
] as const;
const english = [
  ['day', 'days'],
  ['hour', 'hours'],
  ['minute', 'minutes'],
] as const;
