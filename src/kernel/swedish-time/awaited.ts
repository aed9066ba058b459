import { fold } from './folding.ts';
import { pattern } from './rule.ts';
import type { Found, Rule, Said, Scope } from './rule.ts';

/** Ready, decided, signed, arrived: what a thing is when the waiting for it is over. */
const over =
  '(?:klar[at]?|fardig[at]?|fardigstall[dt]a?|beslutad[et]?|beslutat|antag(?:en|et|na)|undertecknad[et]?|pa\\s+plats|' +
  'pask?rive(?:n|t|na)|underskrive(?:n|t|na)|godkan[dt]a?|faststall[dt]a?|avslutad[et]?|genomford[a]?|levererad[et]?|inflyttad[et]?|' +
  'tillsat[t]?a?|justera[dt]e?|bekraftad[et]?|besvarad[et]?|aterstall[dt]a?|slutford[a]?|igang|rekryterad[et]?|bemannad[et]?)';
/** Undertakings of a municipality that have their day, though the sentence does not say it. */
export const happenings =
  '(?:lonerevision|loneoversyn|upphandling|rekrytering|inflyttning|flytt|invigning|driftsattning|riskbedomning|utbildning|' +
  'medarbetarenkat|brukarundersokning|rekryteringsprocess|forhandling|remissrunda|samrad|besiktning|valborgs?firand|valrorelse)';

/** Nobody has said the day: the words stand, and a person sets one when it has come. */
const whenever = (said: Said, { raw }: Scope): Found | undefined => {
  const event = said.event?.trim();
  if (!event) return undefined;
  const at = fold(raw).lastIndexOf(event);
  return { kind: 'event', precision: 'open', event: raw.slice(at, at + event.length), needsConfirm: true };
};

/** "Så snart tidplanen är klar", "när avtalet är påskrivet", "efter lönerevisionen": due by what has no day yet. */
export const awaited: readonly Rule[] = [
  {
    rule: 'event',
    pattern: pattern(
      '\\b(?:sa\\s+(?:snart|fort)(?:\\s+som)?|nar|efter\\s+(?:det\\s+)?att|senast\\s+nar|innan)\\s+',
      `(?<event>(?:[a-z][a-z-]*\\s+){1,5}?(?:ar|har\\s+blivit|blivit|blir)\\s+${over})\\b`,
    ),
    read: whenever,
  },
  {
    rule: 'event',
    pattern: pattern(
      '\\bsa\\s+(?:snart|fort)(?:\\s+som)?\\s+(?!(?:mojligt|det\\s+gar|som)\\b)',
      '(?<event>[a-z][^.,;:!?\\n]{3,80})(?=[.,;:!?\\n]|$)',
    ),
    read: whenever,
  },
  {
    rule: 'event',
    pattern: pattern(
      '\\b(?:senast\\s+)?(?:infor|till|fore|innan|efter|i\\s+samband\\s+med|i\\s+anslutning\\s+till)\\s+',
      `(?:(?:arets|nasta|kommande|varens|hostens)\\s+)?(?<event>${happenings}(?:en|et|n)(?:\\s+ar\\s+klar)?)\\b`,
    ),
    read: whenever,
  },
];
