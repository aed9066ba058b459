import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decisionVerb } from './verb.ts';

test('the verb of a decision is read from its operative clause', () => {
  const read = {
    'Socialdirektören får i uppdrag att ta fram en plan.': 'assign',
    'att uppdra åt förvaltningen att återkomma i mars': 'assign',
    'Ärendet återremitteras för ytterligare utredning.': 'referBack',
    'att bordlägga ärendet till nästa sammanträde': 'table',
    'Informationen läggs till handlingarna.': 'file',
    'att lägga rapporten om hemtjänsten till handlingarna': 'file',
    'Motionen avskrivs från vidare handläggning.': 'strikeOff',
    'Arbetsutskottet föreslår att nämnden godkänner planen.': 'propose',
    'Till justerare utses Maja Lindahl.': 'elect',
    'Medborgarförslaget avslås.': 'reject',
    'att bifalla ansökan': 'approve',
    'Nämnden antar riktlinjerna.': 'adopt',
    'Delegationsordningen fastställs.': 'establish',
    'Delårsrapporten godkänns.': 'endorse',
    'Sammanträdet ajourneras i tio minuter.': 'other',
  } as const;
  for (const [text, verb] of Object.entries(read)) assert.equal(decisionVerb(text), verb, text);
});
