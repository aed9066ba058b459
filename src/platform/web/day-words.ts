import { dateOf, monthOf, yearOf } from '../../kernel/day.ts';
import type { Day } from '../../kernel/day.ts';
import type { Locale } from '../../kernel/locale.ts';

const make = (locale: Locale, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale === 'sv' ? 'sv-SE' : 'en-GB', { timeZone: 'UTC', ...options });
// NOTE a formatter costs milliseconds to make and microseconds to use
const short = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const long = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
const formatters = {
  sv: { short: make('sv', short), long: make('sv', long) },
  en: { short: make('en', short), long: make('en', long) },
};

/** "24 nov 2026", or at length "tisdag 24 november 2026". */
export function dayInWords(on: Day, locale: Locale, length: 'short' | 'long' = 'short'): string {
  const noon = Date.UTC(yearOf(on), monthOf(on) - 1, dateOf(on), 12);
  return formatters[locale][length].format(noon).replaceAll('.', '');
}
