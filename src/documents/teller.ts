import type { Teller } from '../thread/teller.ts';

/** A kept file says nothing of its state: it is there, for ever. */
export const documentTeller: Teller = { kind: 'document', stateInWords: () => '' };
