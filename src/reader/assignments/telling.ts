import type { Span } from '../shape.ts';
import type { Page } from '../text/page.ts';
import { isDecider, isPost } from './actors.ts';
import { happensThere, tellsRule } from './at-meeting.ts';
import { workPassive } from './modals.ts';
import { isRefused } from './refused.ts';
import { responsibleFor } from './responsible.ts';
import { spokenTelling } from './spoken.ts';
import type { Stretch } from './stretch.ts';
import type { TimesFound } from './times.ts';
import { formalTelling, plainTelling } from './told.ts';
import type { Telling } from './task.ts';
import { undertakes } from './undertakes.ts';

const attClause =
  /^\W*(?:att\s|(?:[\p{L}&-]+[\s,]+){1,6}?(?:beslut(?:ar|ade)|foreslar|begar(?:de)?|vill)\b.{0,80}?\batt\s)/u;

/** "tekniska nämnden halvårsvis rapporterar": the time is no part of who is told. */
export function withoutTimes(telling: Telling | undefined, times: TimesFound): Telling | undefined {
  let to = telling?.to;
  for (const time of [times.cadence?.text, times.due?.text]) {
    if (to && time && to.length > time.length && to.endsWith(time)) to = to.slice(0, -time.length);
  }
  const bare = to
    ?.replace(
      /\s+(?:(?:sedan|därefter|nu|just nu|också|även|löpande|fortlöpande|kontinuerligt|skyndsamt|senast|till|före|inför)\s*)+$/u,
      '',
    )
    .trim();
  return telling && bare && bare !== telling.to ? { ...telling, to: bare } : telling;
}

const elsewhere =
  /\d{4}|§|\b(?:tidigare|forra|redan|i\s+(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|host|var|hostas|varas))\b/u;

/** "Fullmäktige beslutade den 16 oktober 2023, § 110, att uppdra …": told of, not decided here. */
const decidedBefore =
  /\b(?:beslutade|beslot|har\s+(?:\p{L}+\s+)?beslutat)\b(?=.{0,80}(?:\d{4}|§|\b(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|tidigare)\b))|(?:\d{4}|§|\btidigare\b).{0,40}\b(?:beslutade|beslot)\b/u;

/** "Enheten ansvarar för driften", in minutes also "Peter ansvarar för äldreomsorgen": it is so, with no time said. */
function standing(folded: string, { to }: Telling, { manner }: Stretch): boolean {
  if (!/\bansvarar\s+for\b/.test(folded) || /^(?:alla|samtliga|varje|respektive)\b/iu.test(to ?? ''))
    return false;
  return isPost(to ?? '') || (manner !== 'plain' && !/\bansvarar\s+for\s+att\b/.test(folded));
}

/** Set words: given here, or told of as given elsewhere. */
function formalIn(stretch: Stretch, formal: Telling, folded: string, timed: boolean): Telling | undefined {
  // minutes in the past tense: "VD fick i uppdrag att …" was said here where nothing says when
  const here = stretch.manner !== 'told-only' && /\bfick\b/.test(folded) && !elsewhere.test(folded);
  if (formal.status === 'earlier' && here) return { ...formal, status: 'given' };
  if (stretch.decided || formal.status !== 'given') return formal;
  if (tellsRule(folded)) return undefined;
  if (decidedBefore.test(folded)) return { ...formal, status: 'earlier' };
  return stretch.manner === 'told-only' || (!timed && standing(folded, formal, stretch)) ? undefined : formal;
}

/** What one sentence tells somebody to do, as it is to be understood where it stands. */
export const tellingIn = (
  page: Page,
  sentence: Span,
  stretch: Stretch,
  times: TimesFound,
): Telling | undefined => {
  const told = toldIn(page, sentence, stretch, times);
  const stands = told && !isRefused(page, sentence, told, stretch.decided) ? told : undefined;
  return stands ?? changedIn(page, sentence, stretch, times);
};

/** "Redovisningen glesas ut från varje månad till varje kvartal": how often it comes back is decided anew. */
function changedIn(page: Page, [start, end]: Span, stretch: Stretch, times: TimesFound): Telling | undefined {
  if (times.cadence?.insteadOf === undefined || !(stretch.decided || stretch.manner === 'plain'))
    return undefined;
  const who = /\bså\s+att\s+/u.exec(page.flat.slice(start, end));
  const clause: Span = who ? [start + who.index + who[0].length, end] : [start, end];
  const told = who && plainTelling(page, clause, { timed: true, decided: true, times: [times.cadence.text] });
  return told ?? { to: null, what: [start, end], status: 'given' };
}

function toldIn(page: Page, sentence: Span, stretch: Stretch, times: TimesFound): Telling | undefined {
  const folded = page.folded.slice(...sentence);
  const timed = times.due !== null || times.cadence !== null;
  const plain = stretch.manner === 'plain';
  const shared = plain ? responsibleFor(page, sentence) : undefined;
  if (shared) return shared;
  const taken = plain || stretch.spoken || stretch.decided ? undertakes(page, sentence) : undefined;
  if (taken)
    return elsewhere.test(folded.split(/\batt\b/)[0] ?? '') ? { ...taken, status: 'earlier' } : taken;
  const formal = formalTelling(page, sentence);
  if (formal) return formalIn(stretch, formal, folded, timed);
  if (!stretch.decided && happensThere(folded, timed)) return undefined;
  if (stretch.spoken && !stretch.decided) return spokenTelling(page, sentence, times);
  // among decisions "Förvaltningen ska utreda …" and "att chefen redovisar …" tell somebody, in any minutes
  const ordered =
    stretch.decided &&
    (/\b(?:ska|skall)\b/.test(folded) || attClause.test(folded) || (timed && !/^\W*uppdrag/.test(folded)));
  if (!plain && !ordered) return undefined;
  const said = [times.due?.text, times.cadence?.text].filter((text) => text !== undefined);
  const found = plainTelling(page, sentence, { timed, decided: stretch.decided, times: said });
  return plain || !found ? found : orderedIn(found, folded, timed);
}

/** Of what stands among decisions in minutes: not what the body does by deciding, nor what nobody is to do. */
function orderedIn(found: Telling, folded: string, timed: boolean): Telling | undefined {
  const work = workPassive.test(folded) || /\b(?:(?:ska|skall|bor)\s+ske|sker|gors|genomfors)\b/.test(folded);
  // "nämnden ska få en lägesrapport varje månad": whoever writes it is not said
  if (/\bska(?:ll)?\s+(?:fa|erhalla|informeras)\b/.test(folded))
    return timed ? { ...found, to: null } : undefined;
  if (found.to === null) return timed && work ? found : undefined;
  // "Nämnden överlämnar rapporten" is what the body does by deciding
  const itself =
    !/^\W*att\s|\b(?:begar(?:de)?|vill)\s/.test(folded) &&
    isDecider(found.to) &&
    !/\b(?:ska|skall)\b/.test(folded);
  return itself ? undefined : found;
}
