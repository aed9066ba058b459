import type { Check } from '../platform/checks.ts';
import { knotChecks } from '../thread/checks.ts';

export const goalChecks: readonly Check[] = knotChecks('goal', 'goal');
