import type { Catalogue } from '../kernel/locale.ts';
import { english } from './english.ts';
import { swedish } from './swedish.ts';
import type { PublishingTexts } from './swedish.ts';

export const publishingTexts: Catalogue<PublishingTexts> = { sv: swedish, en: english };
