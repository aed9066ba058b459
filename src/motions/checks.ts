import type { Check } from '../platform/checks.ts';
import { knotChecks } from '../thread/checks.ts';

export const motionChecks: readonly Check[] = [
  ...knotChecks('motion', 'council_motion'),
  {
    name: 'motion-state-beside-knot',
    sentence: 'Motioner och förslag vars läge på tråden inte stämmer med deras utfall.',
    sql: `select m.heading as what from council_motion m join knot k on k.id = m.id
      where m.outcome is not null and k.state <> m.outcome`,
  },
  {
    name: 'contact-after-the-end',
    sentence: 'Avslutade förslag som fortfarande har en e-postadress.',
    sql: `select m.heading as what from motion_contact c join council_motion m on m.id = c.motion_id
      where m.outcome is not null`,
  },
];
