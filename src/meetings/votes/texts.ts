import type { Catalogue } from '../../kernel/locale.ts';
import type { RecusalReason, VoteOption } from './record.ts';

const sv = {
  vote: 'Omröstning',
  options: { yes: 'Ja', no: 'Nej', abstain: 'Avstår', absent: 'Frånvarande' } satisfies Record<
    VoteOption,
    string
  > as Record<VoteOption, string>,
  announced: (sum: number) => `protokollet räknar ${sum}`,
  recusals: { conflict: 'Jäv', abstains: 'Deltar inte i beslutet' } satisfies Record<
    RecusalReason,
    string
  > as Record<RecusalReason, string>,
  dissents: 'Reservationer',
  notes: 'Anteckningar till protokollet',
};

const en: typeof sv = {
  vote: 'Vote',
  options: { yes: 'Yes', no: 'No', abstain: 'Abstains', absent: 'Absent' },
  announced: (sum) => `the minutes count ${sum}`,
  recusals: { conflict: 'Conflict of interest', abstains: 'Takes no part in the decision' },
  dissents: 'Dissents',
  notes: 'Notes to the minutes',
};

export const voteTexts: Catalogue<typeof sv> = { sv, en };
