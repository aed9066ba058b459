import type { Teller } from '../thread/teller.ts';

/** Who: a body, a post and a person have no state of their own to tell on the thread. */
export const bodyTeller: Teller = { kind: 'body', stateInWords: () => '' };
export const postTeller: Teller = { kind: 'post', stateInWords: () => '' };
export const personTeller: Teller = { kind: 'person', stateInWords: () => '' };
