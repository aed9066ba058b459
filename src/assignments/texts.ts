import type { Catalogue } from '../kernel/locale.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';
import type { AssignmentTexts } from './sv.ts';

export type { Obstacle } from './sv.ts';
export const assignmentTexts: Catalogue<AssignmentTexts> = { sv, en };
