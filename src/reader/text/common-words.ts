/** Words that stand beside others in every text: joined with the next one they would mean something else. */
const small =
  'av bland bort de den det där efter ej emot en ett fram från före för förbi genom hem här igen in inom inte kring ' +
  'med mellan mot ned ner nu när ny nya när och om på runt samt sedan som så till under upp ur ut utan utom var vid ' +
  'vi åt än är över om att har ha kan ska får går ger mer men mest mindre minst alla allt annan annat båda';

/** Nouns, verbs and adjectives that are words of their own in any minutes. */
const whole =
  'arbete ansvar avtal barn beslut bild bok dag dagar del delar egen ekonomi enhet fall folk frist full fråga följd ' +
  'gav gemensam god goda gott gång gånger gör hand handling hel hela helt hjälp hus hög högt kommun kort kraft köp ' +
  'lag ledning lika led liv lång långt låg lågt lägg läge läkare lön man mark medel minut mål möte namn nivå nytt ' +
  'nämnd ord ordning part plan plats politik priser punkt rad rapport rum rum råd rätt sak sam sats sida sist sista ' +
  'skola skydd skäl slut social steg stor stora stort stöd stånd svar syfte syn sätt tak tal tid tiden tider titel ' +
  'trygg tur två tre fyra fem vecka veckor vara verk verksamhet vinter vuxen väg vägar värd värde vård vår år åren ' +
  'året åtgärd äldre ända ändring ärende öppen öppet samma';

export const smallWords: ReadonlySet<string> = new Set(small.split(' '));
export const commonWords: ReadonlySet<string> = new Set([...smallWords, ...whole.split(' ')]);
