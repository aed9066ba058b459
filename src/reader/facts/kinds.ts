import type { FactKind } from '../shape.ts';

/** How a sentence states something, in folded words: small letters, no marks, single spaces. */
export type FactRule = { readonly kind: FactKind; readonly says: RegExp };

const rule = (kind: FactKind, ...sources: readonly string[]): FactRule[] =>
  sources.map((source) => ({ kind, says: new RegExp(source, 'u') }));

const body = String.raw`(?:\p{L}+\s){0,2}?\p{L}*(?:grupp(?:en|er|erna)|rad(?:et|en)|natverk(?:et|en)|styrgrupp|namnd(?:en|er|erna)|utskott(?:et)?|beredning(?:en)?|team(?:et)?|kommitte(?:n)?|forum(?:et)?|presidiet|ledning(?:en)|motet)`;
const post = String.raw`[\p{L}-]*(?:samordnare|ledare|chef|direktor|strateg|planerare|handlaggare|rektor|ombud|kontaktperson|controller|utredare|ordforande|sekreterare|koordinator|representant|handledare|pedagog|kurator|utvecklare|funktion|ansvarig)(?:n|en|na|arna|erna|er|ar|et)?`;
const creates = String.raw`(?:bildas|bildades|skapas|tillsatts|tillsattes|inrattas|inrattades|startas|utses)`;
const percent = String.raw`\d+(?:[,.]\d+)?\s?(?:%|procent(?:enheter)?|kronor|kr|mkr|ton|timmar|dagar|minuter|veckor|personer|elever|platser|lagenheter|grader)\b`;
const plan = String.raw`\p{L}*(?:handlingsplan|verksamhetsplan|oversiktsplan|genomforandeplan|aktivitetsplan|atgardsplan|strategiplan|krisplan|lokalplan|utvecklingsplan|forbattringsprojekt|pilotprojekt|projekt|program|strategi|policy|riktlinje|overenskommelse|styrdokument|plan)(?:en|er|erna|et|met|mets|n|na|r|rna)?`;

/** In order: the first that a sentence fits says what it is. */
export const factRules: readonly FactRule[] = [
  ...rule(
    'step',
    String.raw`^(?:steg|fas|etapp|moment)\s+\d{1,2}\b`,
    String.raw`^\(?\d{1,2}[.)]\s+\p{L}`,
    String.raw`\b(?:forsta|andra|tredje|nasta|sista|fjarde)\s+(?:steget|fasen|etappen|steg)\b(?!\s+i\s+trappan)`,
    String.raw`\b(?:tva|tre|fyra|fem|sex|sju|atta|nio|tio|\d{1,2})\s+(?:\p{L}+\s+)?(?:steg|faser|etapper)\b`,
    String.raw`^(?:forst|darefter|sedan|slutligen|avslutningsvis|till sist)\s+\p{L}+(?:r|s|de|as)\b.*\b(?:vi|forvaltningen|gruppen|arbetet|resultat\p{L}*|forslag\p{L}*|plan\p{L}*|beslut\p{L}*|remiss\p{L}*)\b`,
    String.raw`\bpaborjade(?:s)?\b|\bhar\s+paborjats\b|^(?:hon|han|de|vi)\s+borjade\b|^efter\s+(?:genomford|avslutad|genomforda|avslutade)\s`,
  ),
  ...rule(
    'body',
    String.raw`\b${body}\s+(?:bestar\s+av|utgors\s+av|leds\s+av|samordnas\s+av|har\s+till\s+uppgift|har\s+(?:som|i)\s+uppgift|traffas|sammantrader|ar\s+(?:ett|en)\s+(?:\p{L}+\s+)?(?:forum|organ|grupp|natverk|remissinstans|radgivande|beredande)|ar\s+forvaltningsovergripande|ar\s+remissinstans|ansvarar\s+for|samlar)\b`,
    String.raw`\b${body}s\s+(?:syfte|uppgift|funktion|uppdrag|roll|ansvar)\s+(?:ar|omfattar|bestar)\b`,
    String.raw`^(?:i\s+)?${body}\s+ingar\b|^i\s+${body}\s+(?:sitter|deltar|finns)\b|\b${body},?\s+(?:dar|i\s+vilken|som)\s+.{3,200}\bingar\b`,
    String.raw`\b${creates}\s+(?:en|ett|ocksa\s+en|aven\s+ett?)\s+(?:\p{L}+\s+)?\p{L}*(?:grupp|rad|natverk|team|forum|kommitte|namnd|utskott|beredning)\b`,
    String.raw`\b(?:en|ett)\s+(?:\p{L}+\s+)?\p{L}*(?:grupp|rad|natverk|team|forum|kommitte)\s+(?:har\s+)?(?:bildats|bildas|skapas|tillsatts|inrattas|skapats)\b|\bskapas\s+(?:en|ett)\s+\p{L}+(?:grupp|rad|natverk)\b`,
    String.raw`^${body}\s+[–-]\s+(?:leder|foljer|samordnar|beslutar|bereder)\b`,
  ),
  ...rule(
    'role',
    String.raw`\b${post}s\s+(?:uppdrag|roll|uppgift(?:er)?|ansvar)\s+(?:ar|omfattar|bestar|innefattar)\b`,
    String.raw`^(?:varje\s+|respektive\s+|den\s+|en\s+)?${post}\s+(?:ansvarar\s+for|har\s+(?:det\s+)?(?:\p{L}+\s+){0,2}ansvar(?:et)?\s+for|har\s+(?:i|till)\s+uppgift|har\s+i\s+uppdrag|har\s+en\s+overgripande|leder|samordnar|foljer\s+upp|utses\s+av|ar\s+(?:ansvarig|sammankallande|ordforande|kontaktperson|projektagare|processagare))\b`,
    String.raw`\bdet\s+finns\s+(?:en|ett|tva|tre|fyra)\s+(?:fasta?\s+)?(?:\p{L}+\s+)?${post}\b`,
    String.raw`\b(?:varje|respektive)\s+\p{L}+\s+(?:har|utser)\s+(?:en|ett|minst\s+en)\s+(?:egen\s+)?${post}\b`,
    String.raw`^(?!.*\bmal\s+ar\b).*\b(?:samordnar\s+och\s+leder|har\s+en\s+overgripande\s+funktion|har\s+(?:det\s+)?(?:overgripande|yttersta|operativa|samlade)\s+ansvaret)\b`,
    String.raw`^\p{L}*(?:namnden|styrelsen|forvaltningen|kontoret|enheten|avdelningen)\s+(?:ansvarar\s+for|har\s+ansvar(?:et)?\s+for)\b`,
    String.raw`^(?:ansvarig|ansvar|sammankallande|processagare|projektledare|projektagare)\s?:\s?\S`,
  ),
  ...rule(
    'target',
    String.raw`^\W*(?:mal|delmal|effektmal|malsattning|vision|syfte|indikator)\s?\d{0,2}\s?:\s?\S`,
    String.raw`\b(?:mal(?:et|en)?|malsattningen|delmalet|visionen|ambitionen)\s+(?:ar|for\s+\p{L}+(?:\s+\p{L}+){0,4}\s+ar)\b`,
    String.raw`\b(?:vart|vara|\p{L}+s)\s+(?:overgripande\s+|langsiktiga\s+)?mal\s+ar\b|^syftet\s+(?:ar|med\s.{3,80}?\sar)\b`,
    String.raw`\bska(?:ll)?\s+(?:\p{L}+\s+){0,3}?(?:minska|oka|halveras|fordubblas|minskas|okas|sankas|hojas|uppga\s+till|understiga|overstiga|vara\s+(?:hogst|minst))\b.*(?:${percent}|\b20\d\d\b)`,
    String.raw`\b(?:minst|hogst|under|over|till)\s+${percent}.*\b(?:20\d\d|mal\p{L}*)\b|\bsenast\s+(?:ar\s+)?20[3-9]\d\s+ska\b`,
    String.raw`\bprioriterar\b|\bprioriterade?\s+omrad\p{L}*\s+(?:ar|under)\b|\b(?:har|kan)\s+(?:\p{L}+\s+)?(?:minskat|okat)\b`,
    String.raw`\b(?:att|vi)\s+(?:fa\s+ner|na\s+malet|bidra\s+till\s+att|stravar\s+efter)\b`,
  ),
  ...rule(
    'plan',
    String.raw`\b${plan}\s+(?:har\s+)?(?:antogs|antagits|antas|galler|ska\s+galla|beslutades|beslutas|revideras|reviderades|tas\s+fram|togs\s+fram|foljs\s+upp|ligger\s+(?:\p{L}+\s+)?till\s+grund|omfattar|innehaller|beskriver|pagar|startar|startade|avslutas|loper|genomfors|kopplas|arbetas\s+fram)\b`,
    String.raw`\b(?:antog|antar|beslutade\s+om|har\s+befast\s.{3,60}\si|har\s+antagit|har\s+tagit\s+fram|tar\s+fram|arbetar\s+fram)\s+(?:en|ett|den|en\s+ny|ett\s+nytt)?\s?(?:\p{L}+\s+){0,2}${plan}\b|\bbefast\b.*\b${plan}\b`,
    String.raw`\b${plan}\s+(?:for\s+.{3,80}?\s+)?(?:som|vilken|vilket)\s+(?:har\s+)?(?:beslutats|antagits|beslutades|antogs|galler|tas\s+fram)\b`,
    String.raw`\b(?:kommer\s+(?:vi\s+|kommunen\s+|forvaltningen\s+)?att|planerar\s+(?:vi\s+|att|for)|planeras|satsar\s+(?:vi\s+|kommunen\s+)?pa|paborjas\s+(?:nu|under|i|hosten|varen))\b`,
    String.raw`^(?:just\s+nu|for\s+narvarande|nu|under\s+\p{L}+)\s+(?:pagar|jobbar|arbetar|genomfors|utvecklar|bygger)\b|\barbetar\s+med\s+att\b`,
    String.raw`\brod\s+trad\b.*\b\p{L}*plan(?:er|en)?\b`,
    String.raw`^(?:antagen|antaget|faststalld|faststallt|beslutad|giltig(?:hetstid)?|galler)\s?(?:av|den|till|fran|:)\s.*\d{4}`,
  ),
  ...rule(
    'rule',
    String.raw`\b(?:ska(?:ll)?|far)\s+(?:inte|alltid|aldrig|endast|bara|forst)\b|\bmaste\b|\bfar\s+(?:hogst|max(?:imalt)?|lov)\b`,
    String.raw`\b(?:bygger\s+pa|vilar\s+pa|utgar\s+fran|grundar\s+sig\s+pa|regleras\s+(?:i|av)|styrs\s+av)\b`,
    String.raw`\b(?:valjs|utses|beslutas|godkanns|faststalls|tillsatts)\s+(?:av|utifran|genom|efter)\b`,
    String.raw`\b(?:galler\s+(?:for|alla|samtliga|aven|inte|fran|tills)|ar\s+skyldig\p{L}*\s+att|har\s+ratt\s+(?:till|att)|har\s+mojlighet\s+att\s+sjalv\p{L}*)\b`,
    String.raw`\b(?:max(?:imalt)?|hogst|minst)\s+(?:en|ett|tva|tre|fyra|fem|sex|sju|atta|nio|tio|\d+)\s+\p{L}+`,
    String.raw`\b(?:lamnas\s+in|skickas\s+(?:in\s+)?till|anmals\s+till|registreras\s+i|dokumenteras\s+i)\b`,
    String.raw`^nar\s+.{5,120}\b(?:kan|ska|far|maste)\b|\b(?:verktyg|grunden|principen|principerna)\s+(?:for\s+.{3,40}\s+)?ar\b`,
    String.raw`\bges\s+(?:\p{L}+\s+)?mojlighet\s+att\b|\bhar\s+(?:vi\s+)?valt\s+att\b|\binformeras\s+(?:via|genom|om)\b|\binte\s+ett\s+\p{L}+\s+utan\b`,
    String.raw`^(?:varje|alla|samtliga)\s+\p{L}+\s+\p{L}{3,}[rs]\b|^(?:vi|kommunen|forvaltningen)\s+anvander\b|\bar\s+politiskt\s+beslutat\b`,
    String.raw`\bska(?:ll)?\s+\p{L}+`,
    String.raw`\bmed\s+max(?:imalt)?\b|\bvar\s+uppgift\s+ar\b|\bbyggs\s+genom\b`,
    String.raw`^(?:malgrupp|omfattning|villkor|krav|regler|princip|undantag|giltighet|avgift|avgransning)\s?:\s?\S`,
  ),
];

/** What is only asked, wished or felt states nothing. */
export const statesNothing =
  /\?\s*["”]?$|^(?:gladjande|roligt|spannande|tack|valkommen|hej|lycka\s+till|genom\s+att\s+lyfta|nagra\s+exempel|ett\s+exempel|fraga|las\s+mer|ladda\s+ner|dela|kontakta\s+oss|kommentera|svara)\b|\b(?:tycker|hoppas|tror|kanns|kansla|undrar|onskar\s+er)\b/u;
