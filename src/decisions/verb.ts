import type { DecisionVerb } from './decision.ts';

// NOTE `\b` does not know å, ä and ö
const word = (pattern: string): RegExp => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'iu');

// The first that fits: what is said of somebody's task goes before what is said of the matter.
const signs: readonly (readonly [DecisionVerb, RegExp])[] = [
  ['assign', word('i uppdrag att|uppdra(?:r|s)? åt|(?:ger|ge|ges|lämnar?) [^.]*uppdrag(?:et)?')],
  ['referBack', word('återremitter\\p{L}*')],
  ['table', word('bordläg\\p{L}*|bordlades?|bordlagt')],
  ['file', word('lägg(?:s|er|a|as)? (?:\\S+ ){0,8}till handlingarna|antecknas?|noteras?|tar? del av')],
  ['strikeOff', word('avskriv\\p{L}*|avskrevs?')],
  ['propose', word('föreslå(?:r|s)?|förslag till|hemställ\\p{L}*|tillstyrk\\p{L}*')],
  ['elect', word('väljs?|väljer|välja|valdes?|utse(?:r|s)?|utsågs?|entledig\\p{L}*')],
  ['reject', word('avslår?|avslås|avslogs?|avstyrk\\p{L}*')],
  ['approve', word('bif(?:all|öll)\\p{L}*')],
  ['adopt', word('antar?|antas|antogs?')],
  ['establish', word('fastställ\\p{L}*')],
  ['endorse', word('godkän\\p{L}*|ställer sig bakom')],
];

/** The verb of an operative clause as Swedish minutes write it; 'other' when it says none of them. */
export const decisionVerb = (text: string): DecisionVerb =>
  signs.find(([, sign]) => sign.test(text))?.[0] ?? 'other';
