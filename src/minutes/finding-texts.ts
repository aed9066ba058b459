import type { Catalogue } from '../kernel/locale.ts';
import type { Finding, FindingKind } from './validation.ts';

type Sentences = Record<FindingKind, (about: string) => string>;

const sv: Sentences = {
  'no-chair': () => 'Det framgår inte vem som var ordförande.',
  'nobody-served': () => 'Ingen är antecknad som tjänstgörande.',
  'no-section': () => 'Punkten har ingen paragraf.',
  'section-gap': (about) => `${about} saknas mellan mötets första och sista paragraf.`,
  'mover-missing': (about) => `Det framgår inte vem som yrkade ”${about}”.`,
  'no-putting-order': () =>
    'Det finns minst två förslag, men inte i vilken ordning ordföranden ställde proposition.',
  'votes-not-serving': (about) => `Rösterna är inte lika många som de tjänstgörande (${about}).`,
  'announced-differs': (about) => `Den angivna summan stämmer inte med rösterna (${about}).`,
  'no-decision': () => 'Beslutsärendet har inget beslut. Skriv det, eller att ärendet utgår.',
  'leans-on-other-text': (about) =>
    `Beslutet går inte att läsa för sig: ”${about}”. Skriv ut vad det innebär.`,
  'voters-missing': () => 'En öppen omröstning ska visa hur var och en röstade.',
  'dissenter-did-not-serve': (about) => `${about} deltog inte i beslutet och kan inte reservera sig.`,
  'note-of-nobody': (about) => `Protokollsanteckningen ”${about}” saknar namn.`,
  'no-presenter': () => 'Föredragande saknas.',
  'no-quorum': () => 'Fler än hälften av ledamöterna var inte närvarande när beslutet fattades.',
  abstained: (about) =>
    `Ärendet är myndighetsutövning mot enskild, och alla som tjänstgör ska rösta: ${about} gjorde det inte.`,
  'not-announced': () =>
    'Ärendet var inte kungjort i tid, och det är inte antecknat att alla närvarande var eniga om att besluta.',
  'referral-without-reasons': () => 'Minoritetsåterremissen saknar motivering.',
  'no-ground': (about) => `Grunden för jävet saknas: ${about}.`,
  'remote-unchecked': (about) =>
    `${about} deltar på distans, men ordföranden har inte säkerställt vem som deltar.`,
  'vague-verb': (about) => `”${about}” säger inte vad som ska hända. Välj ett tydligare verb.`,
  'no-verb': (about) => `Det framgår inte vad som beslutas: ”${about}”`,
  'task-without-assignment': (about) => `Någon ska göra något, men inget uppdrag ges: ”${about}”`,
};

const en: Sentences = {
  'no-chair': () => 'It is not said who was in the chair.',
  'nobody-served': () => 'Nobody is recorded as serving.',
  'no-section': () => 'The item has no section number.',
  'section-gap': (about) => `${about} is missing between the first and last sections of the meeting.`,
  'mover-missing': (about) => `It is not said who moved “${about}”.`,
  'no-putting-order': () => 'There are at least two proposals, but not the order in which they were put.',
  'votes-not-serving': (about) => `The votes are not as many as those who serve (${about}).`,
  'announced-differs': (about) => `The announced sum is not that of the votes (${about}).`,
  'no-decision': () => 'The item is for decision but has none. Write it, or that the item is withdrawn.',
  'leans-on-other-text': (about) =>
    `The decision cannot be read by itself: “${about}”. Write out what it means.`,
  'voters-missing': () => 'An open vote has to show how each one voted.',
  'dissenter-did-not-serve': (about) => `${about} took no part in the decision and cannot dissent.`,
  'note-of-nobody': (about) => `The note “${about}” has no name.`,
  'no-presenter': () => 'Who presented the item is missing.',
  'no-quorum': () => 'Not more than half of the members were there when it was decided.',
  abstained: (about) =>
    `The matter is an exercise of authority against an individual and all who serve vote: ${about} did not.`,
  'not-announced': () =>
    'The matter was not announced in time, and it is not noted that all present agreed to decide it.',
  'referral-without-reasons': () => 'The referral back by a minority has no reasons.',
  'no-ground': (about) => `The ground of the conflict of interest is missing: ${about}.`,
  'remote-unchecked': (about) =>
    `${about} takes part remotely, but the chair has not made sure who takes part.`,
  'vague-verb': (about) => `“${about}” does not say what is to happen. Choose a clearer verb.`,
  'no-verb': (about) => `It is not clear what is decided: “${about}”`,
  'task-without-assignment': (about) => `Somebody is to do something, but no assignment is given: “${about}”`,
};

const sentences: Catalogue<Sentences> = { sv, en };

/** A finding as a sentence, its place not said. */
export const findingText = ({ kind, about }: Pick<Finding, 'kind' | 'about'>, locale: 'sv' | 'en'): string =>
  sentences[locale][kind](about);

/** The same with the § before it: "§ 12: Föredragande saknas." */
export const findingInFull = (finding: Finding, locale: 'sv' | 'en'): string =>
  finding.place ? `${finding.place}: ${findingText(finding, locale)}` : findingText(finding, locale);
