import type { SectionKind } from '../shape.ts';
import { grounds } from './wording.ts';

export type { SectionKind };

export type SectionHeading = {
  readonly kind: SectionKind;
  /** The body a proposal goes to, folded as printed. */
  readonly toBody?: string;
};

const upper = String.raw`(?:\p{L}+-\s?(?:och\s+)?)?(?:(?:kommun|region|lands?tings|stads|forbunds)?(?:styrelsen?|fullmaktige)|\p{L}*n\w{1,2}mnd(?:en)?)`;
/** "Kommunstyrelsens", "Arbetsutskottets", "Nämndens för teknik", "Ledningsgruppens" before a section's word. */
const whose = String.raw`(?:[\p{L}&-]+(?:\s+[\p{L}&,-]+){0,5}s\s+)?`;
const tail = String.raw`(?:\s+(?:i\s+arendet|vid\s+sammantradet|vid\s+motet|pa\s+(?:dagens\s+)?(?:sammantradet?|motet?)|under\s+(?:sammantradet|motet)))?`;

const rule = (kind: SectionKind, pattern: string): [SectionKind, RegExp] => [
  kind,
  new RegExp(`^(?:${pattern})$`, 'u'),
];

// folded words, in order: the first that fits the whole line decides
const rules: readonly [SectionKind, RegExp][] = [
  rule(
    'motions',
    String.raw`${whose}(?:nya\s+)?(?:forslag\s+(?:till\s+beslut\s+)?(?:pa|under|vid)\s+(?:dagens\s+)?(?:sammantradet?|motet?)|forslag\s+och\s+yrkanden?|yrkanden?\s+och\s+forslag)`,
  ),
  rule(
    'motions',
    String.raw`(?:tillaggs|andrings|aterremiss|avslags|bifalls)?yrkanden?${tail}|(?:muntliga|skriftliga)\s+yrkanden?|framstallda\s+yrkanden`,
  ),
  rule(
    'proposal',
    String.raw`${whose}forslag\s+till\s+(?:beslut\s+(?:i|for|till)\s+)?(?<to>(?!beslut)(?:\p{L}+-\s?(?:,\s*\p{L}+-\s*)*(?:och\s+)?)?[\p{L}]+(?:\s+for\s+[\p{L} ,-]+|\s+[\p{L}]+(?:et|en))?)(?:\s+(?:for\s+)?beslut)?`,
  ),
  rule(
    'proposal',
    String.raw`[\p{L} &-]+\s+(?:foreslar|besl(?:utar|utade|ot)\s+(?:att\s+)?(?:foresla|hemstalla\s+hos))\s+(?:att\s+)?(?<to>${upper})(?:\s+(?:att\s+)?foresla\s+\p{L}+)?(?:\s+(?:att\s+)?(?:besluta|beslutar|fatta|foljande)\b.*)?`,
  ),
  rule(
    'draft',
    String.raw`${whose}(?:ursprungliga\s+)?(?:forslag\s+till\s+beslut|beslutsforslag|forslag\s+till\s+${whose}beslut|forslag)`,
  ),
  rule(
    'history',
    String.raw`(?:arendets\s+)?tidigare\s+(?:behandling|beslut|beslut\s+och\s+behandling)(?:\s+(?:av|i)\s+arendet)?|${whose}?tidigare\s+beslut|beslutshistorik|historik|beredning|arendets\s+(?:beredning|gang|historik)|tidigare\s+arende`,
  ),
  rule(
    'order',
    String.raw`propositionsordning(?:ar)?|propositioner?|beslutsgang|proposition\s+och\s+beslut|beslutsordning|propositionsordning\s+och\s+beslut|ordforandens\s+(?:fraga|proposition)`,
  ),
  rule(
    'vote',
    String.raw`omrostning(?:ar)?(?:\s+(?:begars|begart|verkstalls))?|votering(?:ar)?|omrostnings(?:resultat|ordning|lista)|voterings(?:resultat|lista|ordning|proposition)`,
  ),
  rule(
    'reservation',
    String.raw`reservation(?:er)?(?:\s+mot\s+beslutet)?|reservationer\s+och\s+(?:protokollsanteckningar|sarskilda\s+yttranden)`,
  ),
  rule(
    'note',
    String.raw`(?:protokolls|tillaggs)?anteckning(?:ar)?(?:\s+till\s+protokollet)?|sarskil(?:t|da)\s+yttranden?|roster?forklaringar?|deltar\s+(?:inte|ej)\s+i\s+(?:beslutet|handlaggningen?(?:\s+och\s+beslut\p{L}*)?)|jav(?:ig(?:a|het)?)?|(?:anmalan\s+(?:om|av)\s+)jav|javsanmalan`,
  ),
  rule(
    'extracts',
    String.raw`(?:${whose}?(?:protokolls?utdrag(?:et)?|beslutet|beslut|protokollet|utdrag|kopia(?:\s+av\s+beslutet)?)\s+)?(?:ska\s+|skall\s+)?(?:skickas|sands|oversands|expedieras|delges|delgivs|lamnas|sandes|skickat|skickats)(?:\s+(?:till|for\s+kannedom(?:\s+till)?|for\s+verkstallighet|for\s+atgard))?`,
  ),
  rule(
    'extracts',
    String.raw`(?:protokolls?)?utdrag(?:et)?(?:\s+(?:till|skickas|sands))?|(?:beslutet\s+)?(?:meddelas|expedieras|delges|skickas)\s+till|sandlista|delgivning|delges|expediering|beslutsexpediering|expedieras|kopia\s+till|kopior?|expedierat?|mottagare|for\s+(?:kannedom|atgard)(?:\s+till)?|besluts?delgivning|skickas`,
  ),
  rule(
    'documents',
    String.raw`(?:besluts)?(?:underlag|handlingar|handling)(?:\s+(?:i|for|till)\s+(?:arendet|beslut(?:et)?))?|bilag(?:a|or)|handlingar\s+i\s+arendet|arendets\s+handlingar|underlag\s+for\s+beslut`,
  ),
  rule(
    'decision',
    String.raw`${whose}(?:slutliga\s+|enhalliga\s+|egna\s+|eget\s+)?beslut(?:\s+for\s+(?:egen|sin)\s+del)?${tail}|(?:[\p{L}-]+\s+)?for\s+egen\s+del(?:\s+(?:beslutar|beslutade|beslot)(?:\s+[\p{L}&,-]+){1,6})?|beslut(?:et|ades)?(?:\s+att)?|[\p{L}&-]+(?:\s+[\p{L}&,-]+){0,4}\s+besl(?:ut(?:ar|ade|at)|ot)(?:\s+(?:att|enhalligt|darfor|foljande|for\s+(?:egen|sin)\s+del))*${grounds}(?:\s+att)?|beslutar(?:\s+att)?|beslutas(?:\s+att)?`,
  ),
  rule(
    'treatment',
    String.raw`arendets\s+(?:behandling|handlaggning)(?:\s+(?:under|pa|vid)\s+\p{L}+)?|(?:dagens\s+)?(?:sammantrade|overlaggning(?:ar)?|behandling|foredragning|diskussion)(?:en|et)?|inlagg|yttranden?\s+(?:pa|under)\s+sammantradet|information\s+(?:pa|vid)\s+(?:sammantradet|motet)`,
  ),
  rule(
    'text',
    String.raw`ordforandebeslut|presidiebeslut|foredragande(?:\s+tjans\p{L}+)?\s*:\s.{3,80}|delegations(?:beslut|arenden)|(?:kort\s+)?sammanfattning(?:\s+av\s+(?:arendet|arende))?|arende(?:t|beskrivning(?:en)?|beskrivning\s+och\s+bakgrund)?|arendet\s+i\s+korthet|beskrivning(?:\s+av\s+arendet)?|bakgrund(?:\s+och\s+syfte)?|bedomning|bed.?e?mning|${whose}?bedomning|motivering(?:\s+(?:till|av)\s+(?:forslag|beslut)(?:et)?)?|skal(?:en)?\s+(?:for|till)\s+(?:beslut(?:et)?)|beslutsmotivering|syfte|information|redogorelse(?:\s+(?:for|av)\s+arendet)?|arendets\s+(?:bakgrund|beskrivning)|beskrivning\s+och\s+bakgrund|motiv(?:ering)?|yttrande|utredning|overvaganden?|analys|forslag\s+till\s+svar|remissammanstallning|(?:ekonomiska\s+)?konsekvenser.{0,60}|barn(?:perspektiv|konsekvens|ets\s+basta).{0,40}|jamstalldhet.{0,40}|ekonomi(?:sk)?.{0,40}|juridi(?:k|sk).{0,40}|lagrum|finansiering|uppfoljning|tidplan|samverkan|facklig\s+samverkan|kommunikation|(?:forvaltningens|kommunledningskontorets|kontorets)\s+(?:synpunkter|yttrande|bedomning|overvaganden)`,
  ),
];

/** The section a line opens, by its words alone; undefined for a line that is no section heading. */
export function sectionOf(folded: string): SectionHeading | undefined {
  const line = folded
    .replace(/\s+/g, ' ')
    .replace(/\s*[:.]?\s*$/, '')
    .replace(/^\d{1,2}[.)]?\s+(?=\p{L})/u, '');
  if (line.length > 95 || !line || /^(?:enligt|i enlighet)\b/.test(line)) return undefined;
  for (const [kind, pattern] of rules) {
    const match = pattern.exec(line);
    if (!match) continue;
    const toBody = match.groups?.['to'];
    if (kind === 'proposal' && !toBody) continue;
    if (kind === 'proposal' && toBody && !isBodyWord(toBody)) continue;
    return toBody ? { kind, toBody } : { kind };
  }
  return undefined;
}

/** A folded word that names a deciding body, read with tolerance for scanned letters. */
export const isBodyWord = (folded: string): boolean =>
  /(?:styrelse|fullmaktige|n\w{1,2}mnd|utskott|direktion|beredning|ledningsgrupp)(?:en|n|et|s)?\b/u.test(
    folded,
  );
