import type { Catalogue } from '../kernel/locale.ts';
import { english } from './english.ts';
import { swedish } from './swedish.ts';
import type { CallTexts } from './swedish.ts';

export const callTexts: Catalogue<CallTexts> = { sv: swedish, en: english };
