/** How minutes say that something was decided; folded words. */

const decidingBody = String.raw`(?:[\p{L}-]+\s+(?:och\s+)?){0,3}?(?:\p{L}*(?:styrelsen|fullmaktige|n\w{1,2}mnden|utskottet|beredningen|direktionen|presidiet|forbundet|kommitten))`;
const acts =
  'utser|godkanner|antar|beviljar|avslar|bordlagger|noterar|antecknar|lagger|overlamnar|tillstyrker|avstyrker|' +
  'faststaller|valjer|tackar|staller\\s+sig|medger|aterremitterar|uppdrar|ger|entledigar|stodjer|bifaller|' +
  'avskriver|tar\\s+del|har\\s+tagit\\s+(?:del|emot)|fordelar|beslutar|beslot|avger|anslar|avsatter|begar|' +
  'forelagger|forbjuder|aterkallar|overtar|forklarar|remitterar|delegerar|uppmanar|instammer|avstar\\s+fran';
const happens = [
  String.raw`(?:laggs|lades)\s+(?:\p{L}+\s+){0,2}till\s+handlingarna`,
  String.raw`(?:valjs|valdes|utsags|utses|forordnas)\s+(?:att|till|som)|entledigas\s+fran`,
  'bordlaggs|faststalls|godkanns|avslas|bifalls|aterremitteras|remitteras|avskrivs',
  String.raw`antecknas\s+till\s+protokollet|beviljas|tillstyrks|avstyrks|overlamnas`,
  String.raw`(?:anses|ar)\s+(?:vara\s+)?(?:(?:harmed|darmed)\s+)?(?:besvarad|avslutad|fardigbehandlad)(?:e|t)?`,
  String.raw`har\s+(?:bifallits|avslagits|godkants|antagits)`,
].join('|');

/** "Nämnden beslutar att …", "Beslutas att …", "Beslut: …". */
export const deciding =
  /^(?:(?:[\p{L}&-]+\s+){0,6}(?:beslut(?:ar|ade)|beslot)\s+(?:\p{L}+\s+){0,3}?(?:att|om)\b|besl(?:ut(?:as|ades|at)?|ots?)\s*(?::|-)?\s+(?:att|om)\b|beslut\s*:|(?:det\s+)?(?:beslut(?:as|ades)|bestamdes|overenskoms)\s+att\b|(?:parterna|vi|alla|gruppen|motet)\s+(?:ar|var)\s+(?:helt\s+)?overens\s+om\s+att\b)/u;

/** What a body does by saying so: "Nämnden utser …", "… läggs till handlingarna", "Ärendet utgår." */
export const performs = new RegExp(
  String.raw`^(?:${decidingBody}\s+(?:${acts})\b|(?:laggs|lades)\s+till\s+handlingarna\.?$|[^.]{3,120}\s(?:godkandes|faststalldes|bordlades|avslogs|bifolls)\.?$|(?:antecknas|noteras)\.?$|[^.]{3,200}?\s(?<!\b(?:ska|skall|kan|bor|maste|att)\s)(?:${happens})\b|(?:arendet|punkten|fragan|interpellationen)\s+utgar\.?$|[^.]{3,200}\s(?<!\b(?:ska|skall|kan|bor|maste|att)\s)(?:antas|noteras|antecknas|utses|valjs|medges)\.?$|(?:att|till)\s.{3,200}\s(?:utses|valjs|valdes|forordnas)\s+\p{L})`,
  'u',
);

/** In notes "Nämnden beslutade att höja taxan" tells of another meeting. */
export const elsewhere =
  /^(?:[\p{L}-]+\s+){0,3}?\p{L}*(?:styrelsen|fullmaktige|n\w{1,2}mnden|utskottet)\s+(?:beslutade|beslot|har\s+beslutat)\b/u;

/** What stands among the decisions and decides nothing. */
export const aside = new RegExp(
  [
    String.raw`^(?:paragrafen|punkten|arendet)\s+(?:forklaras|ar|justeras)\s+(?:for\s+)?omedelbart`,
    String.raw`omedelbart justera|\bjusteras\s+omedelbart|omedelbar\s+justering`,
    String.raw`^\W*reserverar sig|\breserverar sig\b|\b(?:deltar|deltog)\s+(?:inte|ej)\b`,
    String.raw`anm[aä]l(?:er|de)\s+jav|ansag sig|^(?:ordforanden?|[\p{L} ]+)\s+(?:finner|fann)\b`,
    String.raw`^vid protokollet|^punkten utgar$|\bordforandebeslut$|^ordforanden? har \S+ fattat beslut`,
    String.raw`^som skal for beslutet|^(?:(?:\p{L}+-\s+och\s+|tekniska\s+)?[\p{L}-]+s\s+)?(?:nasta|nastkommande)\s+(?:ordinarie\s+)?(?:sammantrade|mote)\b|^vid\s+pennan\b`,
    String.raw`^(?:[\p{L}-]+,?\s+){1,6}(?:informera(?:r|de)|redogor(?:de)?|foredrar|foredrog|presentera(?:r|de))\b(?!.*\bska\b)`,
    String.raw`^(?:omrostning|votering)\p{L}*\s+(?:utf[ao]ll\p{L}*|genomf\p{L}*|begar\p{L}*|verkstall\p{L}*|resulter\p{L}*)`,
    String.raw`^med\s+\d+\s+(?:ja|nej)\b|^(?:justering|protokollet)\s+(?:sker|justeras|kommer)\b`,
  ].join('|'),
  'u',
);

const approvedAtOnce = /\bomedelbar(?:t|\s)\s*juster|\bjustera(?:s|d)?\s+omedelbart/;
/** "Arbetsutskottet beslutar för egen del", "Paragrafen förklaras omedelbart justerad": whatever else the body proposes. */
export const forItself = (folded: string): boolean =>
  /\bfor\s+(?:egen|sin)\s+del\b/.test(folded) || approvedAtOnce.test(folded);
/** "Att paragrafen förklaras omedelbart justerad": an att-sats decides, where the bare sentence only notes. */
export const isAttApproved = (folded: string): boolean =>
  approvedAtOnce.test(folded) && /^att\s|\bbeslutar\s.*\batt\s/.test(folded);

/** "Kommunstyrelsen beslutar, i enlighet med arbetsutskottets förslag," before what is decided. */
export const grounds = String.raw`(?:,?\s+(?:i\s+enlighet\s+med|enligt|med\s+stod\s+av|pa\s+forslag\s+av|med\s+(?:hanvisning|anledning)\s+(?:till|av)|med\s+bifall\s+till)\s[^.:]{3,140})?,?`;
