import type { ProposedItemKind } from '../shape.ts';
import { fold } from '../text/fold.ts';

const formal =
  /^(?:\d+[.)]?\s*)?(?:val\s+av\s+(?:(?:protokolls?)?juster(?:are|ande)|justeringsperson(?:er)?|protokolljuster\p{L}+|(?:tjanstgorande\s+)?(?:motes)?ordforande|(?:motes)?sekreterare|rostraknare)|utseende\s+av\s+(?:\p{L}*justera(?:re|nde))|(?:protokolls?)?justering(?:\s+av\b.*)?(?:$|\s+(?:och|samt|tid|protokoll))|upprop|narvaro|oppnande|(?:motets|sammantradets|motet|sammantradet)\s+(?:oppnande|oppnas|oppnades|avslutande|avslutning|avslutas|avslutades)|avslut(?:ning|ande)?$|till\s+(?:protokolls)?justera(?:re|nde)\s|(?:godkannande|faststallande|genomgang)\s+av\s+(?:\p{L}*dagordning(?:en)?|foredragningslist\p{L}*|arendelist\p{L}*|kallelse\p{L}*)|(?:dagordning|foredragningslista)(?:en)?(?:\s+(?:godkanns|godkandes|faststalls|faststalldes))?$|(?:faststallande|godkannande|anmalan)\s+av\s+(?:jav|kallelse)|anmalan\s+(?:av|om)\s+jav|jav$|(?:foregaende|forra|genomgang\s+av\s+foregaende)\s+(?:motes?\s*)?(?:protokoll|minnesanteckningar|anteckningar)|anmalan\s+av\s+protokoll\p{L}*|(?:ordforanden?\s+)?halsa(?:r|de)\s+(?:\p{L}+\s+)?valkom\p{L}+|nasta\s+(?:mote|sammantrade)$|kungorelse|sammantradets\s+(?:behoriga\s+)?utlysande|fraga\s+om\s+sammantradet)/u;
const onlyNoted =
  /\b(?:antecknas?|antecknade|antecknar|noterar?|noteras|noterade|lagg(?:s|er|a)\b.*\btill\s+handlingarna|till\s+handlingarna|tar\s+del\s+av|ta\s+del\s+av|tagit\s+del\s+av|(?:godkanner|godkanna|godkande|godkanns)\s+(?:informationen|rapporten|redovisningen|redogorelsen|anmalan|information|redovisning(?:en)?\s+av\s+(?:delegations|anmal)\p{L}*)|(?:information(?:en)?|(?:redovisning(?:en|ar|arna)?|redovisade|anmalda|anmalan|anmalningen)\b.{0,60})\b.*\b(?:godkanns|noteras)|tackar?\s+for\s+(?:\p{L}+\s+)?(?:information|redovisning|foredragning|rapport|dragning|redogorelse|presentation|besok)\p{L}*|redovisas|anmals|mottar\s+informationen|har\s+tagit\s+emot\s+informationen|informationen\s+(?:ar\s+)?mottag\p{L}+)/u;
const talked =
  /\b(?:dialog|diskussion\p{L}*|diskuter\p{L}*|samtal\p{L}*|fordjupning|workshop|rundabordssamtal|reflektion\p{L}*|reflekter\p{L}*|resonemang|resonera\p{L}*|gruppen\s+(?:pratar|pratade)|arbetade\s+\p{L}*\s*i\s+grupper)\b/u;

/** What an item is, by what was decided in it, else by its heading and the words that were used. */
export function kindOfItem(item: {
  readonly heading: string;
  readonly decisions: readonly string[];
  readonly forwards: boolean;
  readonly text: string;
}): ProposedItemKind {
  const heading = fold(item.heading);
  if (formal.test(heading)) return 'formalia';
  if (item.forwards && item.decisions.length > 0) return 'proposal';
  if (item.decisions.length > 0) {
    const noted = item.decisions.every((decision) => onlyNoted.test(fold(decision)) && !givesWork(decision));
    return noted ? 'information' : 'decision';
  }
  return talked.test(heading) || talked.test(fold(item.text)) ? 'discussion' : 'information';
}

const givesWork = (decision: string) => /uppdra|återremitt|remitter/i.test(decision);
