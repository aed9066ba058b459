import { fold } from '../text/fold.ts';
import { isActor } from './actors.ts';

const sends = /\b(?:skickar?|sanda?|sander|oversander|mejlar?|mailar?)\s+(?:ut\b|.*\btill\s)/u;
const answer =
  /^\W*(?:svar(?:en|et)?|synpunkter(?:na)?|yttranden?|remissvar(?:et|en)?|anmalan|anmalningar(?:na)?)\s+(?:ska(?:ll)?\s+)?(?:\p{L}+\s+)?(?:lamnas|skickas|mejlas|goras|sandas|vara|inkomma)\b/u;

/** "Svar ska lämnas senast …": whoever was asked is to answer. */
export const answers = (folded: string): boolean => answer.test(folded);

/** "skickar ut remissen": to send out is one thing, to answer another's. */
export const isSentOut = (what: string): boolean => sends.test(fold(what));

/** "skickar ut remissen till föreningarna": they are asked, where anybody is named. */
export function askedOf(what: string): string | null {
  if (!isSentOut(what)) return null;
  const to = /\still\s+(?<to>[^.,;]{3,60})$/u.exec(what)?.groups?.['to']?.trim();
  return to && isActor(to) ? to : null;
}
