import type { Catalogue } from '../kernel/locale.ts';
import type { PrintObstacle } from './record.ts';

const sv = {
  minutes: 'Protokoll som pdf',
  notes: 'Anteckningar som pdf',
  extract: 'Utdrag som pdf',
  extractOf: (heading: string) => `Utdrag som pdf: ${heading}`,
  obstacle: {
    'meeting-not-begun': 'Mötet har inte varit ännu. Protokollet finns från mötets dag.',
    'nothing-recorded': 'Mötet har ingen dagordning, så det finns inget att skriva ut.',
  } satisfies Record<PrintObstacle, string> as Record<PrintObstacle, string>,
};

const en: typeof sv = {
  minutes: 'Minutes as PDF',
  notes: 'Notes as PDF',
  extract: 'Extract as PDF',
  extractOf: (heading) => `Extract as PDF: ${heading}`,
  obstacle: {
    'meeting-not-begun': 'The meeting has not been held yet. Its minutes exist from the day of the meeting.',
    'nothing-recorded': 'The meeting has no agenda, so there is nothing to print.',
  },
};

export const minutesTexts: Catalogue<typeof sv> = { sv, en };
