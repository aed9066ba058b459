import { fold } from '../text/fold.ts';

/** Plain present tense that, in notes, says somebody takes something on. Folded; with particle where it has one. */
const verbs = `
aktualiserar analyserar anlitar anmäler annonserar anordnar ansluter ansvarar ansöker arbetar_fram
arbetar_in arbetar_vidare arrangerar avslutar avvecklar berättar beslutar beställer begär_in besöker bevakar
bildar bjuder bjuder_in bokar bygger byter delar_ut diarieför dokumenterar drar_igång driver
efterfrågar efterlyser erbjuder fixar flyttar formulerar fortsätter följer följer_upp förankrar
förbereder fördelar föreslår förtydligar genomför ger går_igenom gör hanterar hjälper hjälper_till
hämtar håller hör hör_av inbjuder informerar initierar installerar introducerar inventerar
jobbar_vidare justerar kallar kartlägger kollar kommer_med kommer_tillbaka kommunicerar kompletterar
kontaktar kontrollerar koordinerar köper lyfter lägger lämnar lämnar_in läser_igenom lånar
mailar mejlar mäter möter ordnar organiserar packar planerar pratar presenterar prioriterar
prissätter provar prövar publicerar påbörjar påminner rapporterar reder_ut redovisar rensar
renskriver reviderar ringer ritar räknar samlar samlar_in sammankallar sammanställer samordnar
samråder schemalägger ser_till ser_över skapar skickar skissar skriver slutför sorterar sprider
startar städar stämer stämmer_av säkerställer sätter_ihop sätter_upp söker tar tar_fram tecknar
testar tillser tillsätter tittar undersöker uppdaterar upphandlar upprättar utbildar utformar
utlyser utreder utser utvecklar utvärderar verkställer ändrar åker återbesöker återkommer
vidarebefordrar skaffar registrerar meddelar felanmäler efterhör rekryterar anställer hyr översänder kopierar
hör_med hör_efter hör_sig_för rättar lagar reparerar monterar målar köper_in granskar beräknar tillfrågar intervjuar läser läser_på förlänger återställer levererar
kikar frågar_runt stöttar renskriver skriver_rent gör_klart
implementerar åtar_sig fyller_i fyller_på inkommer_med synar svarar_på bidrar_med inleder lottar utarbetar
för\\s(?:frågan|ärendet|synpunkterna|önskemålet|detta)\\svidare återkopplar återrapporterar återredovisar återupptar åtgärdar överlämnar översätter`
  .trim()
  .split(/\s+/)
  .map((verb) =>
    fold(verb).replace(
      '_',
      String.raw`\s+(?:(?:noga|aven|ocksa|nu|gemensamt|tillsammans|igen|sedan|darfor|snarast)\s+)?`,
    ),
  );

/** The first verb of action in a folded sentence. */
export const actionVerb = new RegExp(String.raw`(?<![\p{L}-])(?:${verbs.join('|')})(?![\p{L}-])`, 'du');

/** ska, behöver, bör, kommer att, and the infinitive after it. */
export const modal =
  /(?<![\p{L}])(?<modal>ska|skall|behover|maste|bor|kommer\s+att)\s+(?:att\s+)?(?:(?:dock|aven|ocksa|darfor|sedan|nu|darefter|bara|enbart|fortsatt|inte)\s+)*(?<verb>\p{L}+)/du;

/** A word that may follow "ska" or "behöver": "behöver fler vuxna" tells nobody to do anything; "månadsvis" is none. */
export const isInfinitive = (verb: string): boolean =>
  (isPassive(verb) && !verb.endsWith('vis')) ||
  /^(?:se|fa|ga|ta|ge|sta|bli|le|be|dra|sla|na|ske|fa|bero|tro|do|forsta|overse|avse|anse|utse|tillse|inse|anga|inga|ata)$/.test(
    verb,
  ) ||
  (verb.endsWith('a') &&
    !/^(?:flera|mera|nya|stora|egna|andra|alla|vissa|extra|bra|samma|dessa|denna|sina|vara|deras|tva|fyra|bada|manga|nagra|mindre|sarskilda|battre|ratta|tydliga|gemensamma)$/.test(
      verb,
    )) ||
  /^vara$/.test(verb);

/** Verbs that mostly say what happens at the meeting: a task only with a time, or when something is handed on. */
export const isTelling = (verb: string): boolean =>
  /^(?:meddelar|registrerar|hyr|inleder|anstaller|rekryterar|paminner|presenterar|redovisar|informerar|lyfter|pratar|gor|haller|foljer|rapporterar|hor|efterfragar|efterlyser|flyttar)$/.test(
    verb,
  );

/** Verbs that say what somebody is about or thinks: a task only with a time. */
export const isMentioning = (verb: string): boolean =>
  /^(?:berattar|laser|levererar|granskar|beraknar|forlanger|ger|moter|soker|erbjuder|foreslar|utvecklar|prioriterar|besoker|aktualiserar|startar|aker|byter|raknar|inbjuder)$/.test(
    verb,
  );

/** What simply is so, or may be done: no task unless a time is set. */
export const isStatic = (verb: string): boolean =>
  /^(?:ligga|finnas|vara|ha|hitta|galla|innebara|kunna|bli|fa|delta|ske|komma|besta|omfatta|raknas|inga|forsoka|hinna|vilja|orka|tanka|tro|hoppas|tycka)$/.test(
    verb,
  );

/** An infinitive that says something is to be done, by whomever: "utses", "sammankallas". */
export const isPassive = (verb: string): boolean =>
  /[^s]s$/.test(verb) && !/^(?:finnas|traffas|trivas|hoppas|mars)$/.test(verb);
