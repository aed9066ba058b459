import type { Catalogue } from '../kernel/locale.ts';
import { english } from './english.ts';
import { swedish } from './swedish.ts';
import type { ImportTexts } from './swedish.ts';

export const importTexts: Catalogue<ImportTexts> = { sv: swedish, en: english };
