/** A way of telling somebody to do something; folded words, groups `to` and `what`. */
export type Pattern = {
  readonly name: string;
  readonly test: RegExp;
  /** A word it cannot do without: looked for first, because it is quick. */
  readonly hint: RegExp;
  /** Told of: given before, at another meeting. */
  readonly told: boolean;
};

const s = String.raw`\s+`;
/** "fick 2023 i uppdrag", "fick den 3 maj 2024, § 12, i uppdrag". */
const whenGot = String.raw`(?:(?:i|pa|vid|under)${s}(?!uppdrag|uppgift|sarskilt)(?:[^,.;\d]{2,30}?)${s}(?=i${s}upp)|(?:forra|i${s}fjol)${s}\p{L}*${s})?(?:(?:den|i|ar|under|redan|vid${s}sammantradet)${s}){0,3}(?:[\d./-]+,?${s}|(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)${s}|§+\s?\d+,?${s}){0,5}`;
const task = String.raw`(?:(?:i|1|l|ett|som)\s+(?:sarskilt\s+|fortsatt\s+|nytt\s+)?uppdrag|(?:fortsatt|fornyat|utokat|nytt)\s+uppdrag|uppdraget|i\s+uppgift)`;
const pattern = (name: string, hint: string, source: string, told = false): Pattern => ({
  name,
  hint: new RegExp(hint, 'u'),
  test: new RegExp(source, 'du'),
  told,
});

/** Formal wordings, the told ones first: "har fått i uppdrag" also contains "i uppdrag". */
export const formalPatterns: readonly Pattern[] = [
  pattern(
    'had-got',
    '\\b(?:fick|hade|\\p{L}*fatt|haft|getts|givits|gavs)\\b',
    String.raw`(?<to>[^.;:]{2,140}?)${s}(?:fick|(?:har|hade)${s}(?:\p{L}+${s}|(?:pa|vid|i|under)${s}[^,.;\d]{2,30}?${s})?(?:fatt|haft)|(?:har|hade)${s}(?:getts|givits)|gavs|hade)${s}${whenGot}(?:${task}|uppdrag)(?:${s}av${s}(?<by>[^,.;:]{2,60}?))?${s}att,?${s}(?<what>.+)`,
    true,
  ),
  pattern(
    'got-turned',
    '\\b(?:fick|fatt)\\b',
    String.raw`\b(?:fick|har|hade)${s}(?<to>[^.;:,]{2,140}?)${s}(?:fatt${s})?${task}(?:${s}av${s}(?<by>[^,.;:]{2,60}?))?${s}att,?${s}(?<what>.+)`,
    true,
  ),
  pattern(
    'commissioned',
    'uppdr(?:og|agit)',
    String.raw`\b(?:uppdrog|(?:har|hade)${s}(?:\p{L}+${s})?uppdragit)${s}${whenGot}(?:at|till)${s}(?<to>[^.;:]{2,140}?)${s}att,?${s}(?<what>.+)`,
    true,
  ),
  pattern(
    'was-given',
    '\\b(?:gav|gett|givit|uppdrog)\\b',
    String.raw`\b(?:gav|gett|givit|uppdrog)${s}(?<to>[^.;:]{2,140}?)${s}(?:${task}${s})?att,?${s}(?<what>.+)`,
    true,
  ),
  pattern(
    'gets',
    'uppdrag|uppgift',
    String.raw`(?<to>[^.;:]{2,160}?)${s}(?:far|ges|erhaller|tilldelas|bor${s}(?:fa|ges)|ska${s}(?:fa|ges))${s}(?:\p{L}+${s}){0,2}?${task}(?:${s}av${s}(?<by>[^,.;:]{2,60}?))?${s}(?:att,?${s})?(?<what>.+)`,
  ),
  pattern(
    'commissions',
    'uppdra',
    String.raw`\buppdra(?:r|s)?${s}(?:\p{L}+${s}){0,2}?(?:at|till)${s}(?<to>[^.;:]{2,160}?)${s}att,?${s}(?<what>.+)`,
  ),
  pattern(
    'gives',
    'uppdrag',
    String.raw`\b(?:ge|ger|giva|lamnar?)${s}(?<to>[^.;:]{2,160}?)${s}${task}${s}att,?${s}(?<what>.+)`,
  ),
  pattern(
    'leaves-to',
    'uppdrag',
    String.raw`\b(?:ge|ger|lamnar?)${s}i${s}uppdrag${s}(?:at|till)${s}(?<to>[^.;:]{2,160}?)${s}att,?${s}(?<what>.+)`,
  ),
  pattern(
    'is-commissioned',
    '(?:uppdras|uppmanas|alaggs|anmodas|ombeds|anmanas)\\b',
    String.raw`(?<to>[^.;:]{2,140}?)${s}(?:(?:uppdras|uppmanas|alaggs|anmodas|anmanas)(?:${s}(?:ocksa|aven|harmed))?${s}att|ombeds(?:${s}att)?)${s}(?<what>.+)`,
  ),
  pattern(
    'asks',
    'er ',
    String.raw`\b(?:uppdrar|uppmanar|alagger|anmodar|ombeder|ber)${s}(?<to>[^.;:]{2,140}?)${s}att,?${s}(?<what>.+)`,
  ),
  pattern(
    'owns-task',
    'uppdrag',
    String.raw`(?<to>[^.;:]{2,140}?)${s}(?:som${s})?har${s}${task}${s}att,?${s}(?<what>.+)`,
  ),
  pattern(
    'remits',
    'remitteras',
    String.raw`(?<object>[^.;:]{2,260}?)${s}(?:ater)?remitteras${s}till${s}(?<to>[^.;:]{2,120}?)${s}(?:for${s}(?:att${s})?|med${s}uppdrag(?:et)?${s}att${s})(?<what>.+)`,
  ),
  pattern(
    'sends-back',
    'remitter',
    String.raw`\b(?:ater)?remitterar?${s}[^.;:]{2,200}?${s}till${s}(?<to>[^.;:]{2,120}?)${s}(?:for${s}(?:att${s})?|med${s}uppdrag(?:et)?${s}att${s})(?<what>.+)`,
  ),
  pattern(
    'remits-plain',
    'remitteras',
    String.raw`(?<what>[^.;:]{2,260}?${s}(?:ater)?remitteras${s}till${s}(?<to>[^.;:]{2,120}))`,
  ),
  pattern(
    'hands-over',
    '(?:overlamnas|oversands|hanskjuts|hanvisas)\\b',
    String.raw`(?<object>[^.;:]{2,260}?)${s}(?:overlamnas|oversands|hanskjuts|hanvisas)${s}till${s}(?<to>(?![^.;:]*fullmaktige)[^.;:]{2,120}?)${s}for${s}(?<what>(?:fortsatt${s}|vidare${s})?(?:beslut|beredning|yttrande|svar|besvarande|handlaggning|utredning)\b.*)`,
  ),
  pattern(
    'answers-for',
    'ansvarar',
    String.raw`(?<to>[^.;:]{2,140}?)${s}ansvarar${s}for(?:${s}och${s}[^.;:]{2,60}?${s}att)?${s}(?:att,?${s})?(?<what>.+)`,
  ),
  pattern(
    'returns',
    'aterkommer',
    String.raw`(?<to>[^.;:]{2,140}?)${s}(?=aterkommer\b)(?<what>aterkommer${s}.+)`,
  ),
  pattern('reports-back', 'aterrapportera', String.raw`\b(?:att|om${s}att)${s}(?<what>aterrapportera${s}.+)`),
];

const done = String.raw`(?:fullgjor[td]a?|slutfor[td]a?|avslutad?[et]?|avslutat|genomfor[td]a?|besvara[td]e?|utfor[td]a?|klar[ta]?)`;
const whose = String.raw`(?:\s+(?:till|at)\s+(?<to>[^,.;]{2,80}?)(?=\s+(?:att|om|fran|den)\b))?`;

/** "Uppdraget att … förklaras fullgjort", "förklarar uppdraget fullgjort": an earlier assignment ends. */
export const closing: readonly RegExp[] = [
  String.raw`\b\p{L}*(?:redovisning|rapport|rapportering)(?:en|ar|arna)?\s+av\s+uppdrag(?:et|en)\b${whose}(?<what>.*?)\s+(?:och|samt)\s+(?:avslutar|avskriver|forklarar)\s+(?:darmed\s+|harmed\s+)?uppdrag`,
  String.raw`(?<!\bi\s{1,3})\buppdrag(?:et|en)?\b${whose}(?<what>.*?)\s+(?:forklaras|ar|anses|bedoms|betraktas)\s+(?:som\s+|vara\s+)?(?:darmed\s+|harmed\s+|nu\s+)?${done}\b`,
  String.raw`\b(?:forklara[r]?|forklarade|anse[r]?|bedomer|betrakta[r]?)\s+(?:att\s+)?uppdrag(?:et|en)?\b${whose}(?<what>.*?)\s+(?:som\s+|vara\s+|ar\s+)?(?:darmed\s+|harmed\s+)?${done}\b`,
  String.raw`(?<!\bi\s{1,3})\buppdrag(?:et|en)?\b${whose}(?<what>.*?)\s+(?:(?:kan|ska|skall)\s+)?(?:darmed\s+|harmed\s+)?(?:avslutas|avskrivs|avfors|upphavs|utgar|stryks|tas\s+bort\s+fran)\b`,
  String.raw`\b(?:forklarar|anser)\s+sig\s+ha\s+fullgjort\s+uppdrag(?:et|en)\b${whose}(?<what>.*)$`,
  String.raw`\b(?:avsluta[r]?|avskriva?|avskriver|avfor[a]?|upphaver|upphava|stryker|stryka)\s+uppdrag(?:et|en)\b${whose}(?<what>.*)$`,
].map((source) => new RegExp(source, 'du'));

const aboutIt = String.raw`uppdrag(?:et|ets|en)|arbetet|aterrapportering\p{L}*|redovisning\p{L}*|rapport(?:en|ering\p{L}*)?|avrapportering\p{L}*|resultat(?:et)?|(?:dessa|detta|denna|den|det)(?!\s+\p{L}+(?:\s+\p{L}+)?\s+som\b)|forslaget|utredningen|slutrapport\p{L}*|delredovisning\p{L}*|slutredovisning\p{L}*|en\s+(?:forsta\s+)?(?:rapport|redovisning|aterrapportering|delrapport|delredovisning)|klart|senast|tid(?:plan|splan)?|hur\s+arbetet|kontoret|svar(?:et)?|deadline|uppfoljning(?:en)?`;

/** A sentence that goes on about the assignment before it. */
export const goesOn = new RegExp(String.raw`^\W*(?:${aboutIt})\b`, 'u');
/** The same in minutes, where each att-sats stands by itself. */
export const carriesOn = new RegExp(
  String.raw`^\W*(?:(?:samt|och|dels)\s+)?(?:att\s+)?(?:${aboutIt})\b`,
  'u',
);

const report = String.raw`(?:ater)?(?:redovisa|rapportera|presentera|avrapportera|aterkopplas?|folj|utvardera|anmal)`;
/** "att planen redovisas för nämnden årligen": something definite is reported, by whoever got the assignment. */
export const reported = new RegExp(
  String.raw`^\W*(?:(?:samt|och|dels)\s+)?(?:att\s+)?(?:uppdrag\s+enligt|\p{L}+(?:en|et|n|ten|rna|na))\s[^,;:]{0,90}?\b(?:(?:ska|skall|bor)\s+)?(?:\p{L}+\s+)?(?:${report}s|ater(?:redovisa|rapportera)s|foljs\s+upp|tas\s+fram|laggs\s+fram|aterkommer)\b`,
  'u',
);
/** "att nämnden halvårsvis rapporterar till styrelsen": the one who got the assignment reports. */
export const reporting = new RegExp(
  String.raw`\b(?:ater)?(?:redovisar?|rapporterar?|avrapporterar?|aterkopplar?|aterkommer|aterkomma|foljer\s+upp)\b`,
  'u',
);

/** "till kommunstyrelsens sammanträde i maj redovisa", "lämna en rapport till nämnden": the body before or after. */
export const handedTo = [
  String.raw`\b(?:till|vid|infor)\s+(?<body>(?:(?!n\w{1,2}mndens|styrelsens|utskottets)\p{L}*(?:styrelse|fullmaktige|n\w{1,2}mnd|utskott|beredning|direktion))(?:ns|ens|ets|s))\s+(?:sammantrade|mote)\b.{0,40}?\s(?:ater)?(?:redovisa|rapportera|presentera|aterkomma)\b`,
  String.raw`\b(?:lamna|overlamna|inkomma\s+med)\s+[^.;]{0,40}?(?:rapport|redovisning|redogorelse|sammanstallning)\b[^.;]{0,80}?\still\s+(?<body>\p{L}*(?:styrelsen|fullmaktige|n\w{1,2}mnden|utskottet|beredningen|direktionen))\b`,
].map((source) => new RegExp(source, 'du'));

/** Where a report goes: the word after the verb of reporting and its preposition. */
export const reportsTo =
  /\b(?:aterkom|(?:ater)?(?:rapporter|redovis|presenter)|avrapporter|anmal|inform|aterkoppl|ske(?=\s))\p{L}*\s+(?:[^.;]{0,120}?\s)?(?:till|for|i|pa|vid)\s+(?<body>(?:\p{L}*(?:styrelse|fullmaktige|n\w{1,2}mnd|utskott|ledningsgrupp|styrgrupp|presidie?|beredning|direktion)\p{L}*)(?:\s+(?:for\s+)?\p{L}+(?:utskott|utskottet))?)/du;
