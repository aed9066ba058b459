import type { Span } from '../shape.ts';
import type { Page } from '../text/page.ts';
import { isActor } from './actors.ts';
import type { Telling } from './task.ts';

const named =
  /^(?:(?:Ansvarig(?:a|t)?|Ansvar(?:ar)?|Vem|Utförare|Utförs av)\s*:\s*(?<to>[^.;:]{2,80}?)(?:\s*[,;]\s*(?:klar[ta]?|senast|när|datum|deadline|tid(?:plan)?|till|före)\b.*)?|(?<first>[^.;:]{2,80}?)\s+(?:ansvarar|är\s+ansvarig(?:a)?)(?:\s+för\s+(?:detta|det|frågan|uppgiften))?)\s*\.?$/iu;

/** After "Ansvarig:" also "Fastighet" and "IT" are somebody. */
const said = (name: string): boolean => /^\p{Lu}[\p{L}/&-]*(?:\s[\p{L}/&-]+){0,3}$/u.test(name);

/** "Ansvarig: Noor", "Ansvar: Kim, klart: vecka 14", "Sussi ansvarar.": who the sentence before is for. */
export function responsibleIn(words: string): string | undefined {
  const found = named.exec(words)?.groups;
  const name = (found?.['to'] ?? found?.['first'])?.trim();
  const labelled = found?.['to'] !== undefined && said(name ?? '');
  return name && (labelled || isActor(name)) ? name : undefined;
}

const about =
  /^\W*Ansvarig(?:a|t)?\s+för\s+(?:att\s+)?(?<what>[^:;]{3,120}?)(?:\s*:\s*|\s+(?:är|blir)\s+)(?<to>\p{Lu}[^.;:,]{1,60}?)(?=\s*[.,;]|\s+(?:senast|till|före|innan)\s|\s*$)/du;
const last =
  /^\W*(?<what>\p{L}[^;]{5,200}?)(?:,|\s[–-]|\s\()\s*(?:(?<to>(?:\p{Lu}|(?:varje|respektive|alla|samtliga)\s)[^.,;:()]{0,50}?)\s+(?:ansvarar|är\s+ansvariga?|håller\s+i\s+det(?:ta)?|tar\s+det(?:ta)?)(?:\s+för\s+det(?:ta)?)?|ansvariga?\s*:?\s+(?<after>\p{Lu}[^.,;:()]{1,50}?)|(?<=\bska\b.*)(?<all>(?:alla|samtliga|varje|respektive)\s\p{L}+))\)?\s*\.?$/du;

/** "Ansvarig för annonsering: Sofie", "Listan ska vara klar, HR ansvarar": the task and whose it is in one sentence. */
export function responsibleFor(page: Page, [start, end]: Span): Telling | undefined {
  const text = page.flat.slice(start, end);
  const places = (about.exec(text) ?? last.exec(text))?.indices?.groups;
  const [what, to] = [places?.['what'], places?.['to'] ?? places?.['after'] ?? places?.['all']];
  if (!what || !to) return undefined;
  const words = page.words(start + to[0], start + to[1]);
  return said(words) || isActor(words)
    ? { to: words, what: [start + what[0], start + what[1]], status: 'given' }
    : undefined;
}
