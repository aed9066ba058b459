import type { Catalogue } from '../kernel/locale.ts';
import { english } from './english.ts';
import { reviewEnglish } from './review-english.ts';
import { reviewSwedish } from './review-swedish.ts';
import type { ReviewTexts } from './review-swedish.ts';
import { swedish } from './swedish.ts';
import type { ImportTexts } from './swedish.ts';

export const importTexts: Catalogue<ImportTexts> = { sv: swedish, en: english };
/** The words of the board on which a reading is reviewed. */
export const reviewTexts: Catalogue<ReviewTexts> = { sv: reviewSwedish, en: reviewEnglish };
