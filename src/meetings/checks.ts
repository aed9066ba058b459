import type { Check } from '../platform/checks.ts';
import { knotChecks } from '../thread/checks.ts';

export const meetingChecks: readonly Check[] = [
  ...knotChecks('meeting', 'meeting'),
  ...knotChecks('item', 'agenda_item'),
];
