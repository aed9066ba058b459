import { dateOf, monthOf, yearOf } from '../../kernel/day.ts';
import type { Day } from '../../kernel/day.ts';
import type { Locale } from '../../kernel/locale.ts';

const lengths = {
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
} as const;
type Length = keyof typeof lengths;

// NOTE a formatter costs ten milliseconds to make and microseconds to use: made when first asked for, then kept
const formatters = new Map<string, Intl.DateTimeFormat>();
function formatterOf(locale: Locale, length: Length): Intl.DateTimeFormat {
  const key = `${locale} ${length}`;
  const kept = formatters.get(key);
  if (kept) return kept;
  const language = locale === 'sv' ? 'sv-SE' : 'en-GB';
  const made = new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...lengths[length] });
  formatters.set(key, made);
  return made;
}

/** "24 nov 2026", or at length "tisdag 24 november 2026". */
export function dayInWords(on: Day, locale: Locale, length: Length = 'short'): string {
  const noon = Date.UTC(yearOf(on), monthOf(on) - 1, dateOf(on), 12);
  return formatterOf(locale, length).format(noon).replaceAll('.', '');
}
