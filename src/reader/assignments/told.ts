import type { Span } from '../shape.ts';
import { fold } from '../text/fold.ts';
import type { Page } from '../text/page.ts';
import { isGivenName } from '../head/given-names.ts';
import { isActor, isPost, receiverOf } from './actors.ts';
import { handedOver } from './handed.ts';
import { isReferenceOnly } from './closed.ts';
import { label, namedLast } from './labels.ts';
import { agentOf, verbAfter } from './modals.ts';
import { closing, formalPatterns } from './patterns.ts';
import type { Telling } from './task.ts';
import { actionVerb, isInfinitive, isMentioning, isPassive, isStatic, isTelling, modal } from './verbs.ts';

/** Formal wordings: "får i uppdrag att", "uppdras åt", "återremitteras till … för". */
export function formalTelling(page: Page, [start, end]: Span): Telling | undefined {
  const printed = page.folded.slice(start, end);
  // above a list nothing follows the "att": a full stop stands for what the entries say
  const folded = /\batt\s*:?\s*$/.test(printed) ? `${printed.replace(/\s*:?\s*$/, '')} .` : printed;
  const closed = folded.includes('uppdrag')
    ? closing.map((one) => one.exec(folded)?.indices?.groups).find((one) => one !== undefined)
    : undefined;
  if (closed?.['what']) return closingTelling(page, start, closed['what'], closed['to']);
  for (const { name, hint, test, told } of formalPatterns) {
    if (!hint.test(folded)) continue;
    const places = test.exec(folded)?.indices?.groups;
    const what = places?.['what'];
    if (!what) continue;
    const to = places['to'];
    const words = to ? receiverOf(lastClause(page.words(start + to[0], start + to[1]))) : '';
    const active = ['answers-for', 'returns', 'asks'].includes(name);
    if (active && (!isActor(words) || /\ssom$/.test(words))) {
      const whole = name === 'returns' ? predicateOf(page, [start, end]) : undefined;
      if (whole) return whole;
      continue;
    }
    return {
      to: words || null,
      what: [start + what[0], start + what[1]],
      status: told ? 'earlier' : 'given',
    };
  }
  const flat = page.flat.slice(start, end);
  // the words that are rare first: what stands before them is looked for from every place of the sentence
  const from = /ett\s+uppdrag\s+(?:från|av)/.test(flat) ? workFrom.exec(flat) : null;
  const task = from?.indices?.groups?.['what'];
  return task ? { to: null, what: [start + task[0], start + task[1]], status: 'earlier' } : undefined;
}

/** "Att se över avgifterna är ett uppdrag från fullmäktige". */
const workFrom = /(?<what>[^.;:]{8,140}?),?\s+(?:som\s+är\s+)?ett\s+uppdrag\s+(?:från|av)\s+\p{L}+/du;

/** "… gratis busskort, beslutat 2023-11-15 § 92, härmed": when it was given is no part of the task. */
const withoutReference = (words: string): string =>
  words
    .replace(/[\s,]+(?:härmed|därmed|nu|som)\s*$/iu, '')
    .replace(
      /,?\s+(?:beslutat|givet|som\s+gavs|som\s+beslutades|från|enligt\s+beslut)\s[^,]{0,60}(?:\d{4}|§\s?\d)[^,]{0,20},?\s*$/iu,
      '',
    );

/** "Uppdraget till förvaltningen att … förklaras fullgjort": which one, without what only points at it. */
function closingTelling(page: Page, start: number, [from, until]: Span, to: Span | undefined): Telling {
  const words = page.flat.slice(start + from, start + until);
  const lead = /^(?<lead>.*?)(?<![^\s,])(?:att|om|angående|gällande|avseende|rörande|kring)\s+(?=\S)/su.exec(
    words,
  );
  const cut = lead && isReferenceOnly(lead.groups?.['lead'] ?? '') ? lead[0].length : 0;
  return {
    to: to ? page.words(start + to[0], start + to[1]) : null,
    what: [start + from + cut, start + from + cut + withoutReference(words.slice(cut)).length],
    status: 'closed',
  };
}

/** "Fatima Berg sammanställer svaren och återkommer": the first verb has the subject, both are the task. */
function predicateOf(page: Page, [start, end]: Span): Telling | undefined {
  const verb = actionVerb.exec(page.folded.slice(start, end));
  return verb ? withVerb(page, start, end, verb) : undefined;
}

/** What comes before the subject is left: "Nu innebär rutinen att cheferna" is about "cheferna". */
function lastClause(words: string): string {
  const cut = words.match(
    /^(?:.*[:;–]|.*\b(?:beslutar|beslutade|beslut|vill|begär|önskar|förutsätter|förväntar\s+sig|innebär|innebar|föreslår|förslag om|besluta)\s+att|.*,\s+att|att)\s+(?<last>\S.*)$/u,
  );
  return (cut?.groups?.['last'] ?? words).trim();
}

/** Whether the sentence sets a time, and whether it stands among what was decided. */
export type Manner = {
  readonly timed: boolean;
  readonly decided: boolean;
  /** "Nämnden begär att förvaltningen redovisar …": what is told is asked for. */
  readonly asked?: boolean;
  /** The words that set a time. */
  readonly times: readonly string[];
};

/** Plain words of notes: "Marie bokar in en tid", "Varje enhet ska ha …", "Ett råd ska utses". */
export function plainTelling(page: Page, [begins, end]: Span, manner: Manner): Telling | undefined {
  let start = begins;
  const { timed } = manner;
  const resolved = resolves.exec(page.folded.slice(start, end));
  const asked = resolved !== null && /\b(?:begar|vill|onskar|forutsatter|forvantar)/.test(resolved[0]);
  if (resolved) return plainTelling(page, [start + resolved[0].length, end], { ...manner, asked });
  const labelled = label.exec(page.flat.slice(start, end));
  if (labelled) start += labelled[0].length;
  const entry = entryTelling(page, [start, end], timed);
  if (entry) return entry;
  const last = namedLast(page.flat.slice(start, end));
  if (last) return { to: last.to, what: [start + last.what[0], start + last.what[1]], status: 'given' };
  const folded = page.folded.slice(start, end);
  if (wishes.test(folded) || (!manner.decided && onlySaid(folded, timed))) return undefined;
  const lead = timed ? comesBack.exec(folded)?.indices?.groups?.['what']?.[0] : undefined;
  if (lead !== undefined) return { to: null, what: [start + lead, end], status: 'given' };
  const verb = actionVerb.exec(folded);
  if (verb && negated.test(folded.slice(verb.index + verb[0].length))) return undefined;
  const must = modal.exec(folded);
  if (must && (!verb || must.index <= verb.index)) {
    const found = withModal(page, [start, end], must, manner);
    if (found) return found;
  }
  if (verb && !/^beslutar\s+(?:\p{L}+\s+){0,4}?att\b/u.test(folded.slice(verb.index))) {
    const handed = /\btill\s+\p{L}|\bupp\b|\bsamman\b|\bkontakt|^(?:pratar|gor)\s+(?:med|klart)\b/u.test(
      folded.slice(verb.index),
    );
    const told = isMentioning(verb[0]) || (isTelling(verb[0]) && !handed && !manner.asked && !manner.decided);
    const found = told && !timed ? undefined : withVerb(page, start, end, verb);
    if (found) return found;
  }
  return handedOver(page, start, end, timed);
}

/** "Nämnden beslutar att …": what is decided stands after it. */
const resolves =
  /^(?:[^.:;]{0,80}?\s)?(?:beslut(?:ar|ade|ades)|begar(?:de)?|vill|onskar|forutsatter|forvantar\s+sig|enades\s+om|enas\s+om|bestam(?:s|mer|de|des)|kom(?:mer)?\s+overens\s+om|ar\s+overens\s+om)\s+(?:\p{L}+\s+){0,4}?att\s+/u;

/** What is said to be good or important tells nobody to do it; "tar del" and "tar slut" are no tasks. */
const wishes =
  /^\W*det\s+(?:ar|kanns|vore)\s+(?:viktigt|bra|onskvart|angelaget|svart|tydligt)\b|\btar\s+(?:\p{L}+\s+)?(?:del|slut|tid|plats)\b/u;

/** "Vi anlitar inte …": what is not done is nobody's task. */
const negated = /^\s+(?:\p{L}+\s+)?(?:inte|ej|aldrig)\b/u;

/** "Noor påminde om att …" without a time, "Arbetsgivaren föreslår att …": said at the meeting, given to nobody. */
const onlySaid = (folded: string, timed: boolean): boolean =>
  /^\W*(?:[\p{L}-]+\s+){1,4}?foresl(?:ar|as|og)\s+att\s/u.test(folded) ||
  (!timed &&
    /^\W*(?:[\p{L}-]+\s+){1,4}?(?:paminde|papekade|betonade|poangterade|framholl|menade|ansag|tyckte|berattade|informerade|anser|menar|tycker|framhaller|papekar|betonar|poangterar)\s+(?:om\s+)?att\s/u.test(
      folded,
    ));

const limit = /\b(?:senast|innan|fore|till|infor|klar\p{L}*|deadline)\b/u;

/** "Noor – boka lokal", "Ekonomi: ta fram siffror": a list of who does what. */
function entryTelling(page: Page, [start, end]: Span, timed: boolean): Telling | undefined {
  const match = /^[^\p{L}\d]*(?<to>[^:–]{2,60}?)(?:\s*:|\s+[–-])\s+(?<what>[\p{Ll}].{2,})$/dsu.exec(
    page.flat.slice(start, end),
  );
  const { to, what } = match?.indices?.groups ?? {};
  if (!to || !what) return undefined;
  const words = page.words(start + to[0], start + to[1]);
  const first = fold(/^\p{L}+/u.exec(page.flat.slice(start + what[0], end))?.[0] ?? '');
  const acts = isInfinitive(first) || actionVerb.exec(page.folded.slice(start + what[0], end))?.index === 0;
  const somebody =
    isGivenName(words) ||
    /^\p{Lu}{2,3}$/u.test(words) ||
    isPost(words) ||
    /^(?:Alla|Samtliga|Vi|Respektive)\b|\soch\s\p{Lu}/u.test(words);
  // "Arvid: badhuset stängt v 12" only tells; a time limit makes a task of it
  const limited = timed && limit.test(page.folded.slice(start + what[0], end));
  if (!somebody || !isActor(words) || (!acts && !limited)) return undefined;
  return { to: words, what: [start + what[0], end], status: 'given' };
}

function withModal(page: Page, [start, end]: Span, must: RegExpExecArray, manner: Manner) {
  const { timed, decided, times } = manner;
  const place = must.indices?.groups?.['verb'];
  const verb = must.groups?.['verb'] ?? '';
  if (!place) return undefined;
  const subject = subjectOf(page.words(start, start + must.index));
  const actor = isActor(subject);
  const turned = actor ? undefined : turnedModal(page, [start, end], must);
  if (turned) return turned;
  const modalEnd = start + must.index + (must.groups?.['modal'] ?? '').length;
  const later = isInfinitive(verb) || !actor ? undefined : verbAfter(page, modalEnd, end, times);
  if (later) return { to: subject, what: later, status: 'given' as const };
  const reports = verb === 'ske' && timed && reporting.test(page.folded.slice(start, end));
  if (reports) return { to: null, what: [start, end] as Span, status: 'given' as const };
  if (!isInfinitive(verb)) return undefined;
  const coming = (must.groups?.['modal'] ?? '').startsWith('kommer');
  if ((isStatic(verb) || coming) && !timed) return undefined;
  if (actor && (!isPassive(verb) || /^(?:ses|motas)$/.test(verb))) {
    return { to: subject, what: [start + place[0], end] as Span, status: 'given' as const };
  }
  if (!isPassive(verb) || (!decided && !timed && /^(?:behover|bor)/.test(must[0]))) return undefined;
  const words = page.words(start, end);
  return {
    to: everyOne(words) ?? agentOf(words) ?? null,
    what: [start, end] as Span,
    status: 'given' as const,
  };
}

const followUp = String.raw`(?:en\s+)?(?:\p{L}+\s+)?(?:uppfoljning|uppdatering|utvardering|revidering|oversyn|(?:ater|av)?rapportering|(?:ater)?redovisning)(?:en)?`;
/** "Därefter görs en uppdatering två gånger per år", "Uppföljning sker i mars": work, whoever does it. */
const comesBack = new RegExp(
  String.raw`^\W*(?:att\s+)?(?:(?:darefter|sedan|framover)\s+)?(?<what>(?:gors|sker|genomfors)\s+${followUp}|${followUp}(?:\s+av\s+[^.,;]{3,60}?)?\s+(?:gors|sker|genomfors))\b`,
  'du',
);

/** "Uppföljning ska ske halvårsvis". */
const reporting =
  /^\W*(?:att\s+)?(?:en\s+)?(?:\p{L}+\s+)?\p{L}*(?:rapportering|redovisning|foljning|utvardering|avstamning|revidering|oversyn)(?:en)?\b/u;

/** "Till nästa möte ska Anna Ek ta fram ett förslag": the one who is told stands after the "ska". */
function turnedModal(page: Page, [start, end]: Span, must: RegExpExecArray): Telling | undefined {
  const from = start + must.index + (must.groups?.['modal'] ?? '').length;
  const rest = page.flat.slice(from, end);
  for (const match of [...rest.slice(0, 90).matchAll(/\s+(?<verb>\p{Ll}+)/gu)].slice(0, 7)) {
    const to = rest.slice(0, match.index).trim();
    if (to && isInfinitive(fold(match.groups?.['verb'] ?? '')) && isActor(to)) {
      return { to, what: [from + match.index + match[0].search(/\S/u), end], status: 'given' };
    }
  }
  return undefined;
}

function withVerb(page: Page, start: number, end: number, verb: RegExpExecArray): Telling | undefined {
  const before = page.words(start, start + verb.index);
  const subject = subjectOf(before);
  if (isActor(subject)) return { to: subject, what: [start + verb.index, end], status: 'given' };
  // "Till nästa möte tar Anna fram ett förslag"
  const after = /^\s+(?<name>\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+){0,2}|\p{Lu}{2,3}|vi)\s+/u.exec(
    page.flat.slice(start + verb.index + verb[0].length, end),
  );
  const name = after?.groups?.['name'];
  if (!before || !name || !isActor(name)) return undefined;
  return { to: name, what: [start + verb.index, end], status: 'given' };
}

/** "från varje förvaltning", "inom varje enhet": each of them is told. */
export function everyOne(words: string): string | null {
  return (
    /(?<!\p{L})(?:från|inom|för|i|på|av)\s+(?<each>(?:varje|respektive)\s+\p{L}+)/u.exec(words)?.groups?.[
      'each'
    ] ?? null
  );
}

/** The subject is what stands before the verb, from the nearest border after which somebody is named. */
function subjectOf(words: string): string {
  const aside = /^(?<first>\p{Lu}[^,]{1,60}),\s+som\s[^,]+,$/u.exec(words);
  if (aside?.groups?.['first']) return aside.groups['first'];
  const shared = /^(?:att\s+)?(?<first>\S+(?:\s\S+)??)\s+\p{Ll}+[rs]\s.*\s(?:och|samt)$/u.exec(words)
    ?.groups?.['first'];
  if (shared && isActor(shared)) return shared;
  const clause = lastPart(words, /[;:–]\s+|\s-\s|\s+(?:att|som|så|innan|när|eftersom|därför|varför|men)\s+/u);
  if (isActor(clause) && namesActorFirst(clause)) return clause;
  const afterComma = lastPart(clause, /,\s+/u);
  if (isActor(afterComma)) return afterComma;
  const afterAnd = lastPart(afterComma, /\s+(?:och|samt)\s+/u);
  return /^(?:vi\b|\p{Lu})/u.test(afterAnd) ? afterAnd : clause;
}

const lastPart = (words: string, border: RegExp): string =>
  (words.split(border).at(-1) ?? '')
    .replace(/^(?:(?:att|dels|och|samt|även|också|nu|sedan|därefter)\s+)+/iu, '')
    .trim();

/** Within the first words somebody is named; what follows only says more about them. */
const namesActorFirst = (words: string): boolean => isActor(words.split(/\s+/).slice(0, 4).join(' '));
