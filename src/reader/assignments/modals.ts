import type { Page } from '../text/page.ts';
import type { Span } from '../shape.ts';
import { fold } from '../text/fold.ts';
import { isActor, isPost } from './actors.ts';
import { isInfinitive } from './verbs.ts';

const adverb =
  /^(?:[\s,]+(?:dock|även|också|därför|sedan|nu|därefter|bara|enbart|fortsatt|särskilt|aktivt|omgående|skyndsamt|härefter|dessutom|framöver|regelbundet|fortlöpande|vid behov|alltid|i första hand|i övrigt))+(?!\p{L})/iu;
const preposition = /^(?:till|senast|efter|före|innan|inför|under|vid|i|från och med|minst|den)\s+/iu;
/** "I samråd med kommunerna": who else is in it stands before the verb and belongs to the task. */
const together =
  /^[\s,]*(?:i\s+(?:nära\s+)?(?:samråd|samverkan|samarbete|dialog|enlighet|samband)\s+med|tillsammans\s+med|utifrån|med\s+utgångspunkt\s+i|inom\s+ramen\s+för|med\s+stöd\s+av)\s+(?<whom>[^.;:]{3,90}?),?(?=\s+\p{Ll}+)/iu;

/** What stands between "ska" and its verb and only says when: its length. */
function timeLength(rest: string, times: readonly string[]): number {
  let at = 0;
  for (let step = 0; step < 6; step += 1) {
    const left = rest.slice(at);
    const lead = /^[\s,]*/.exec(left)?.[0].length ?? 0;
    const said = left.slice(lead);
    const prep = preposition.exec(said)?.[0].length ?? 0;
    const time = times.find((one) => said.startsWith(one) || said.slice(prep).startsWith(one));
    const length = time
      ? lead + (said.startsWith(time) ? 0 : prep) + time.length
      : (adverb.exec(left)?.[0].length ?? 0);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

/**
 * "Verksamheten ska till mötet i november presentera …": where the verb stands when a time, an adverb or somebody
 * to work with comes between. `from` is the end of the modal; undefined where no verb follows.
 */
export function verbAfter(page: Page, from: number, end: number, times: readonly string[]): Span | undefined {
  const rest = page.flat.slice(from, end);
  const skipped = timeLength(rest, times);
  const left = rest.slice(skipped);
  const aside = together.exec(left);
  const after = aside ? verbIn(left, aside[0].length) : undefined;
  const word = /^[\s,]*(?<verb>\p{Ll}+)/u.exec(left)?.groups?.['verb'] ?? '';
  if (!after && !isInfinitive(fold(word))) return undefined;
  const start = from + skipped + (/^[\s,]*/.exec(left)?.[0].length ?? 0);
  return [start, end];
}

const verbIn = (text: string, from: number): number | undefined =>
  [...text.slice(from, from + 140).matchAll(/(?<![\p{L}-])\p{Ll}{2,}/gu)]
    .slice(0, 9)
    .find(([word]) => isInfinitive(fold(word)) && !/(?:na|nas)$/.test(fold(word)))?.index;

/** "Planen ska tas fram av förvaltningschefen": who does it, in a passive sentence. */
export function agentOf(words: string): string | undefined {
  const found =
    /\s(?<verb>\p{Ll}+s(?:\s+(?:fram|upp|över|in|ut|ihop))?)(?:\s+\p{Ll}+vis|\s+årligen|\s+löpande|\s+till\s+\p{L}+)?\s+av\s+(?<agent>[^.;:,]{2,80}?)(?=\s+(?:till|senast|före|innan|inför|i|under|vid|och|samt|med|för|inom|på)\s|[.,;]|$)/u.exec(
      words,
    );
  const agent = found?.groups?.['agent']?.trim();
  return agent &&
    isActor(agent) &&
    (isPost(agent) || /^(?:varje|respektive|samtliga|alla)\s|^\p{Lu}/u.test(agent))
    ? agent
    : undefined;
}

/** Passives that are work to be done, not rules of how something is: "ska tas fram", "ska redovisas". */
export const workPassive =
  /(?<!\p{L})(?:(?:tas|arbetas|laggas)\s+fram|utreda?s|upprattas|(?:ater)?(?:redovisas|rapporteras)|avrapporteras|folja?s\s+upp|utvarderas|revideras|ses\s+over|kartlaggas|genomforas|presenteras|sammanstallas|inventeras|uppdateras|aktualiseras|kompletteras|lamnas(?:\s+in)?|skickas|sandas|bildas|tillsattas|inrattas|utses|forankras|provas|beredas|aterkopplas|utformas|utarbetas|paborjas|startas|slutforas|atgardas|analyseras|inkallas|kallas|bokas|sammankallas)(?!\p{L})/u;
