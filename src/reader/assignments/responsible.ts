import { isActor } from './actors.ts';

const named =
  /^(?:(?:Ansvarig(?:a|t)?|Ansvar(?:ar)?|Vem|Utförare|Utförs av)\s*:\s*(?<to>[^.;:]{2,80}?)(?:\s*[,;]\s*(?:klar[ta]?|senast|när|datum|deadline|tid(?:plan)?|till|före)\b.*)?|(?<first>[^.;:]{2,80}?)\s+(?:ansvarar|är\s+ansvarig(?:a)?)(?:\s+för\s+(?:detta|det|frågan|uppgiften))?)\s*\.?$/iu;

/** "Ansvarig: Noor", "Ansvar: Kim, klart: vecka 14", "Sussi ansvarar.": who the sentence before is for. */
export function responsibleIn(words: string): string | undefined {
  const found = named.exec(words)?.groups;
  const name = (found?.['to'] ?? found?.['first'])?.trim();
  // NOTE after "Ansvarig:" also "Fastighet" and "IT" are somebody
  const said = found?.['to'] !== undefined && /^\p{Lu}[\p{L}/&-]*(?:\s[\p{L}/&-]+){0,3}$/u.test(name ?? '');
  return name && (said || isActor(name)) ? name : undefined;
}
