import type { Catalogue, Locale } from '../../kernel/locale.ts';
import type { Problem } from './form.tsx';

const texts: Catalogue<{ tooLong: (most: string, is: string) => string }> = {
  sv: { tooLong: (most, is) => `Högst ${most} tecken. Texten har ${is}.` },
  en: { tooLong: (most, is) => `At most ${most} characters. The text has ${is}.` },
};
const tags = { sv: 'sv-SE', en: 'en-GB' } as const;

/** The fields that are longer than their most letters, each with a sentence that says the limit. */
export function lengthProblems(
  typed: Readonly<Record<string, string>>,
  most: Readonly<Record<string, number>>,
  locale: Locale,
): Problem[] {
  const inWords = (count: number) => count.toLocaleString(tags[locale]);
  return Object.entries(most).flatMap(([field, limit]) => {
    const length = typed[field]?.length ?? 0;
    return length > limit
      ? [{ field, sentence: texts[locale].tooLong(inWords(limit), inWords(length)) }]
      : [];
  });
}
