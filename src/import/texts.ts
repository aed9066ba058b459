import type { Catalogue } from '../kernel/locale.ts';
import { english } from './words/english.ts';
import { reviewEnglish } from './words/review-english.ts';
import { reviewSwedish } from './words/review-swedish.ts';
import type { ReviewTexts } from './words/review-swedish.ts';
import { swedish } from './words/swedish.ts';
import type { ImportTexts } from './words/swedish.ts';

export const importTexts: Catalogue<ImportTexts> = { sv: swedish, en: english };
/** The words of the board on which a reading is reviewed. */
export const reviewTexts: Catalogue<ReviewTexts> = { sv: reviewSwedish, en: reviewEnglish };
