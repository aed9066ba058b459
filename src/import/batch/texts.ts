import type { Catalogue, Locale } from '../../kernel/locale.ts';
import { openProblemText } from '../../platform/files/problems.ts';
import type { FileProblem } from './batch.ts';
import { english } from './english.ts';
import { swedish } from './swedish.ts';
import type { BatchTexts } from './swedish.ts';

export const batchTexts: Catalogue<BatchTexts> = { sv: swedish, en: english };

/** The sentence for a file that could not be read. */
export function problemText(problem: FileProblem, locale: Locale): string {
  const own: Partial<Record<string, string>> = batchTexts[locale].problem;
  const opening: Partial<Record<string, string>> = openProblemText[locale];
  return own[problem] ?? opening[problem] ?? batchTexts[locale].problem.broke;
}
