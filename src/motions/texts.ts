import type { Catalogue } from '../kernel/locale.ts';
import { english } from './english.ts';
import { swedish } from './swedish.ts';

export const motionTexts: Catalogue<typeof swedish> = { sv: swedish, en: english };
