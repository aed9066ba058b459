import type { Catalogue } from '../../kernel/locale.ts';
import type { BoardSetting } from '../settings.ts';

/** The permanent text on how decisions are appealed (KL 8:10 p 5; 13:1, 13:5-8), by paragraph. */
type HowTo = {
  readonly title: string;
  readonly intro: (court: string) => string;
  readonly who: string;
  readonly when: string;
  readonly holdsTitle: string;
  readonly holds: readonly string[];
  readonly grounds: string;
  readonly other: string;
  readonly where: string;
  readonly anyCourt: string;
};

const sv: HowTo = {
  title: 'Hur man överklagar ett beslut',
  intro: (court) => `Beslut av kommunen kan prövas av ${court} (laglighetsprövning, kommunallagen 13 kap.).`,
  who: 'Den som är medlem i kommunen får överklaga: den som är folkbokförd här, äger fast egendom här, ska betala kommunalskatt här, eller är medborgare i ett annat EU-land och bor här.',
  when: 'Överklagandet ska vara skriftligt och ha kommit in till förvaltningsrätten senast den dag som står på anslaget. Det är tre veckor från den dag protokollets justering tillkännagavs här, eller nästa vardag om den dagen är en lördag, söndag, helgdag, midsommarafton, julafton eller nyårsafton.',
  holdsTitle: 'Skriv i överklagandet',
  holds: [
    'vilket beslut det gäller: organ, dag och paragraf,',
    'att du vill att beslutet upphävs, och varför det är olagligt,',
    'ditt namn, din adress och hur rätten når dig.',
  ],
  grounds:
    'Rätten prövar om beslutet har kommit till på lagligt sätt, om det rör något som är kommunens sak, om rätt organ har fattat det, och om det annars strider mot lag. Skäl som kommer efter tiden prövas inte.',
  other:
    'Beslut som bara bereder ett ärende eller bara verkställer ett tidigare beslut kan inte överklagas. Gäller beslutet dig enligt en annan lag, till exempel socialtjänstlagen eller plan- och bygglagen, står det i beslutet hur du gör.',
  where: 'Skicka överklagandet till',
  anyCourt: 'förvaltningsrätten',
};

const en: HowTo = {
  title: 'How to appeal a decision',
  intro: (court) =>
    `The municipality’s decisions can be tried by ${court} (legality review, Local Government Act chapter 13).`,
  who: 'Members of the municipality may appeal: those who are registered here, own real property here, are to pay municipal tax here, or are citizens of another EU country and live here.',
  when: 'The appeal is to be in writing and to have reached the administrative court on the day that stands on the notice at the latest. That is three weeks from the day the approval of the minutes was announced here, or the next working day where it is a Saturday, Sunday, holiday, Midsummer Eve, Christmas Eve or New Year’s Eve.',
  holdsTitle: 'Write in the appeal',
  holds: [
    'which decision it is about: body, day and paragraph,',
    'that you want it annulled, and why it is unlawful,',
    'your name, your address and how the court reaches you.',
  ],
  grounds:
    'The court tries whether the decision came about lawfully, whether it is the municipality’s business, whether the right body took it, and whether it otherwise breaks the law. Grounds that come after the time are not tried.',
  other:
    'Decisions that only prepare a matter or only carry out an earlier one may not be appealed. Where the decision is about you by another law, such as the Social Services Act or the Planning and Building Act, the decision says how.',
  where: 'Send the appeal to',
  anyCourt: 'the administrative court',
};

export const howToAppeal: Catalogue<HowTo> = { sv, en };

export const courtOf = ({ court }: Pick<BoardSetting, 'court'>, words: HowTo): string =>
  court === '' ? words.anyCourt : court;
