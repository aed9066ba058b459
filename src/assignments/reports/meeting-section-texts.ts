import type { Catalogue } from '../../kernel/locale.ts';

const sv = {
  title: 'Återrapporter',
  waiting: 'Inkomna, väntar på att tas emot',
  expected: 'Väntas till det här mötet',
};

const en: typeof sv = {
  title: 'Report-backs',
  waiting: 'Given, waiting to be received',
  expected: 'Expected by this meeting',
};

export const meetingSectionTexts: Catalogue<typeof sv> = { sv, en };
