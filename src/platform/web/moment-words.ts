import type { Locale } from '../../kernel/locale.ts';

// NOTE a formatter costs ten milliseconds to make: made when first asked for, then kept
const formatters = new Map<Locale, Intl.DateTimeFormat>();

/** "24 nov 2026 09:15", as clocks in Sweden show it. */
export function momentInWords(at: Date, locale: Locale): string {
  const kept = formatters.get(locale);
  const formatter =
    kept ??
    new Intl.DateTimeFormat(locale === 'sv' ? 'sv-SE' : 'en-GB', {
      timeZone: 'Europe/Stockholm',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    });
  if (!kept) formatters.set(locale, formatter);
  return formatter.format(at).replaceAll('.', '').replace(' kl ', ' ').replace(',', '');
}
