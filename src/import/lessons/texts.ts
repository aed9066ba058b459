import type { Catalogue } from '../../kernel/locale.ts';
import { english } from './english.ts';
import { swedish } from './swedish.ts';
import type { LessonTexts } from './swedish.ts';

export const lessonTexts: Catalogue<LessonTexts> = { sv: swedish, en: english };
