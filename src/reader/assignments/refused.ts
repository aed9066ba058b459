import type { Page } from '../text/page.ts';
import type { Span } from '../shape.ts';
import type { Telling } from './task.ts';

const no = String.raw`\b(?:inte|ej|icke|aldrig|varken|ingen|inget|inga|ingendera|knappast|utan\s+att)\b`;
/** "inte bara", "glömmer inte att", "inte senare än", "ej utförda kontroller": these say no to nothing. */
const harmless =
  /\b(?:inte|ej)\s+(?:bara|enbart|endast|minst|senare\s+an|glomma|missa|tappa|droja)\b|\b(?:glommer?|missar?)\s+(?:inte|ej)\b|\b(?:inte|ej|icke)\s+(?:annu\s+)?(?:\p{L}+(?:ade|ande|ende|nda|rda|lda|gda|kta)|tjanstgorande)\s|\b(?:om\s+)?inget\s+annat\s+\p{L}+|\bsa\s+snart\b/gu;
/** A clause of its own begins: what is denied before it is not denied after it. */
const border =
  /[,;:.]\s+|\s+(?:och|samt|men|dock|utan(?!\s+att\b)|sa(?!\s+att\b)|darfor(?!\s+att\b)|istallet|i\s+stallet)\s+/u;
/** "eftersom planen inte är klar": denied in a clause that only says why, when or which. */
const under =
  /(?:^|\s)(?:om(?!\s+att\b)|eftersom|nar|som|vilka|tills|innan|medan|darfor\s+att|trots\s+att|sa\s+att|for\s+att|av\s+att)\s.*$/u;

const denied = new RegExp(no, 'u');
/** "inte …", "låta bli att …": the task itself is not to do something. */
const notToDo = /^\W*(?:att\s+)?(?:inte|ej|icke|aldrig|varken|avsta(?:r)?\s+fran|lat(?:a|er)\s+bli)\b/u;
/** "tar inte fram", "skickar den inte": the verb is denied, not what it is about. */
const verbDenied =
  /^\W*\p{L}+(?:\s+(?!att\b|som\b|om\b|de\b|dem\b|vad\b)\p{L}+)?\s+(?:inte|ej|aldrig|icke)\b/u;
/** "Avtalet ska inte sägas upp", where the whole sentence is the task. */
const ruleDenied =
  /^[^,;:.]*?(?:\b(?:ska|skall|bor|behover|far|maste|kan|kommer)|\p{L}+s)\s+(?:\p{L}+\s+)?(?:inte|ej|aldrig|icke)\b|^\W*(?:ingen|inget|inga|varken)\s/u;

/** "avslå förslaget om att ge", "säger nej till att", "drar tillbaka": what follows is refused. */
const refusal =
  /\b(?:avsla(?:r|s)?|avslog|avslagit|avstyrk(?:a|er|s|te|t)|avvisa(?:r|s|de|t)?|ogilla(?:r|s|de)?|forkasta(?:r|s|de)?|avboj(?:a|er|de|t)|avsta(?:r|tt)?\s+fran|avstod\s+fran|nej\s+till|lat(?:er|a)\s+bli|lat\s+bli|slipp(?:er|a)|avrad(?:a|er|de)|motsatter\s+sig|aterta(?:r|s|git)?|atertog|aterkalla(?:r|s|de|t)?|dra(?:r|s)?\s+(?:in|tillbaka)|drog\s+(?:in|tillbaka))\b/u;
/** After it something else is given: "avslå motionen och ge …", "avslås. I stället får …". */
const givesAfter =
  /[.:]\s|\bi\s?stallet\b|[,;]\s+(?:att|dels|samt|och|men|ge|ger|uppdra|uppdrar)\b|\b(?:och|samt|men)\s+(?:att|dessutom|darmed|harmed|ge|ger|gav|uppdra|uppdrar|lamnar?)\b|\b(?:och|samt|men)\s+(?:\p{L}+\s+){1,6}?(?:far|fick|ges|ska|uppdras|aterkommer)\b/u;
const wish =
  /\b(?:\p{L}*forslag\p{L}*|\p{L}*yrkande\p{L}*|motion(?:en|ens)?|begaran|hemstallan|framstallan|initiativ(?:et)?|ansokan|att-sats(?:en)?|punkt(?:en)?)\b/u;
const fails =
  /\b(?:avslas|avslogs|avstyrk(?:s|tes)|avvisas|ogillas|forkastas|faller|(?:bifalls?|antas)\s+(?:inte|ej))\b/u;

/** "borde ge", "har för avsikt att ge", "kan komma att få": not given, only thought of. */
const thought =
  /\b(?:borde|skulle\s+(?:kunna|behova|vilja)|har\s+for\s+avsikt|avsag|overvag(?:er|a|de)|kan\s+komma|kunde\s+(?:fa|ge|ges)|fragan\s+om\s+att|onskemal\s+om|undra(?:r|de)|fraga(?:r|de))\b/u;
/** Somebody thinks, recommends or tells of it; nobody decides it. */
const opinion =
  /\b(?:ansag|anser|menar|menade|tycker|tyckte|papeka(?:r|de)|framfor(?:de)?\s+att|framhaller|framholl|rekommendera(?:r|de)|efterlys(?:er|te)|yrka(?:r|de)|foresl(?:ar|og)|berattar|berattade|uppger|uppgav|informera(?:r|de)\s+om)\b/u;
const ofTheBody =
  /\b(?:n\w{1,2}mnden|\p{L}+n\w{1,2}mnden|\p{L}*styrelsen|\p{L}*utskottet|\p{L}*fullmaktige|parterna|gruppen|vi|motet)\s+(?:\p{L}+\s+)?(?:anser|menar|foreslar|tycker|rekommenderar|informerar)\b/u;
/** "Länsstyrelsen ger kommunen i uppdrag": others give it, this meeting only hears of it. */
const othersGive =
  /^\W*(?:regeringen|riksdagen|staten|ivo|domstolen|(?:lans|social|folkhalso|skol)styrelsen|\p{L}+(?:verket|myndigheten|inspektionen|ratten))\s+(?:\p{L}+\s+){0,2}?(?:ger|gav|gett|uppdrar|uppdrog|uppdragit|alagger|alade|forelagger|uppmanar|begar)\b/u;

const clear = (folded: string): string => folded.replace(/\s+/g, ' ').replace(harmless, ' ');

/** Whether the last clause of the words before a task denies it: "Chefen ska inte", "att inte ge chefen i uppdrag att". */
function deniedBefore(before: string): boolean {
  const clause = before.trimEnd().split(border).at(-1) ?? '';
  const found = denied.exec(clause);
  return found !== null && !under.test(clause.slice(0, found.index));
}

/** Whether what comes before a task or ends it refuses it. */
function refusedBy(before: string, what: string): boolean {
  const found = refusal.exec(before);
  if (found && !givesAfter.test(before.slice(found.index + found[0].length))) return true;
  return wish.test(before.replace(/^.*[.:;]\s/u, '')) && fails.test(what);
}

function onlyThought(before: string, decided: boolean): boolean {
  const said = before.replace(/^.*[.:;]\s/u, '');
  if (thought.test(said) || othersGive.test(before)) return true;
  return opinion.test(said) && !(decided && (ofTheBody.test(said) || !/\p{L}/u.test(said)));
}

/**
 * Whether a sentence denies, refuses or only thinks of the task that its words would tell by themselves: "ska inte
 * boka", "ingen får i uppdrag att", "avslå förslaget att ge", "borde ge … i uppdrag". What is not to be done may be
 * decided, but it is nobody's assignment.
 */
export function isRefused(page: Page, [start, end]: Span, telling: Telling, decided: boolean): boolean {
  const before = clear(page.folded.slice(start, telling.what[0]));
  const what = clear(page.folded.slice(telling.what[0], Math.max(end, telling.what[1])));
  if (telling.to !== null && /^(?:inte|ej|ingen|inget|ingendera|varken)\b/iu.test(telling.to)) return true;
  if (notToDo.test(what) || verbDenied.test(what) || deniedBefore(before) || refusedBy(before, what))
    return true;
  if (!/\p{L}{2}/u.test(before) && ruleDenied.test(what)) return true;
  const formal = /\buppdr(?:ag|a|ar|as|og|agit)\b|\batt\s+$/u.test(before);
  return formal && telling.status === 'given' && onlyThought(before, decided);
}
