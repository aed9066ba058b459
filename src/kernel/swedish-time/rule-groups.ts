import { awaited, happenings } from './awaited.ts';
import { datedRhythms } from './rhythms-dated.ts';
import { exactDays } from './exact-days.ts';
import { feasts } from './feasts.ts';
import { meetingTimes } from './meetings.ts';
import { monthDays } from './month-days.ts';
import { nearDays } from './near-days.ts';
import { openEnds } from './open-ends.ts';
import { reportEvents } from './report-events.ts';
import { rhythms } from './rhythms.ts';
import type { Rule } from './rule.ts';
import { seasons } from './seasons.ts';
import { vagueRhythms } from './some-time.ts';
import { spokenDays } from './spoken-days.ts';
import { terms } from './terms.ts';
import { vagueParts } from './vague-parts.ts';
import { fullMonth } from './vocabulary.ts';
import { yearParts } from './year-parts.ts';

/** Rules that share their words; `hint` is in every text that any of them matches, and spares the others the looking. */
export type RuleGroup = { readonly hint: RegExp; readonly rules: readonly Rule[]; readonly rhythmic?: true };

const timesPer = String.raw`(?:g|ggr|ganger)\s*(?:per|om|i|\/|varje)\s*(?:dag|arb|veck|man|term|las|skol|kvart|tert|halv|ar|mand)`;

/** All rules in their order: of equal readings the first counts. A rule with a word of its own adds it to its hint. */
export const ruleGroups: readonly RuleGroup[] = [
  { hint: /\d/, rules: exactDays },
  { hint: /\d|dag|morgon|\bi\s*gar\b|veck|manad|dygn|\sar(?:en)?\b|halvar/, rules: nearDays },
  { hint: /dag|veck|manad|helgen|halvarsskiftet/, rules: spokenDays },
  { hint: /dagen/, rules: monthDays },
  { hint: new RegExp(`nasta|kommande|fore|innan|efter|${fullMonth}`), rules: meetingTimes },
  {
    hint: /\d|sommar|somras|semest|\bvar(?:en|as)?\b|host|vint|jul|nyar|skifte|slut|utgang|aret|\sar\b/,
    rules: seasons,
  },
  { hint: /midsommar|pask|pingst|kristi|lovet/, rules: feasts },
  { hint: /veckan|borjan|mitten|slutet|sommaren|senvaren|senhosten/, rules: vagueParts },
  { hint: new RegExp(`\\d|kvartal|tertial|halvar|${fullMonth}`), rules: yearParts },
  { hint: /\b[hv]t|termin|lasar|skolar|skolstart|mandatperiod/, rules: terms },
  {
    hint: /d[ae]l[ao]r|tertial|verksamhetsb|ars(?:redov|bok|rapp)|bokslut|budget|kontroll/,
    rules: reportEvents,
  },
  { hint: new RegExp(`snart|fort|\\bnar\\b|efter|innan|${happenings}`), rules: awaited },
  {
    hint: /\d|snar|omgaende|fort|snabbt|skyndsamt|drojsmal|genast|inom\s+kort|omedelbart|behov|forfragan|lopande|kontinuerligt|vidare|ett\s+ar|fler[ad]rig/,
    rules: openEnds,
  },
  {
    hint: new RegExp(
      `dagligen|varje|varannan|\\bvart?\\b|vartannat|veckovis|manad|manat|kvartal|tertial|halv[ad]r|termin|(?:las|skol)ar|arligen|arsvis|alla\\s|staende|${timesPer}`,
    ),
    rules: rhythms,
    rhythmic: true,
  },
  {
    hint: /arligen|arsvis|varje|respektive|gang|ggr|halvarsvis|tertialvis/,
    rules: datedRhythms,
    rhythmic: true,
  },
  { hint: /sasong|(?:nagra|par|flera|nagon|nan)\s+(?:gang|ggr)|terminen/, rules: vagueRhythms },
];
