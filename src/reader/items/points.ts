import type { Page } from '../text/page.ts';
import { passagesOf, sentencesIn } from '../text/sentence.ts';
import type { Passage } from '../text/sentence.ts';
import { fold } from '../text/fold.ts';
import { isFullName } from '../head/names.ts';
import type { Span } from '../shape.ts';
import type { Section } from './rough.ts';
import { withBareNumbers } from './bare-numbers.ts';
import { isBodyWord } from './sections.ts';
import { aside, deciding, elsewhere, forItself, grounds, isAttApproved, performs } from './wording.ts';

/** One att-sats, numbered point or paragraph of what was decided or proposed. */
export type Point = {
  readonly span: Span;
  /** The whole passage it stands in, with the entries under it: where its assignments are looked for. */
  readonly wide: Span;
  /** Set where the point is put forward to another body. */
  readonly toBody: string | undefined;
};

const body = String.raw`(?<to>[\p{L}-]+(?:\s+(?:för\s+)?[\p{L}-]+){0,3}?)`;
const forwards = new RegExp(
  String.raw`(?:föreslår|foreslar|föreslå|hemställer|tillstyrker\s+och\s+föreslår)\s+(?:hos\s+)?(?:att\s+)?${body}\s+(?:att\s+)?(?:beslut(?:ar|a)\b|fatt(?:ar|a)\b|att\b|godkänn|anta)`,
  'u',
);
/** "Socialnämnden föreslås besluta": what a preparing body puts to it. */
const isAsked =
  /^(?:att\s+)?(?<to>[\p{L}-]+(?:\s+[\p{L}-]+){0,3}?)\s+(?:föreslås|foreslas)\s+(?:att\s+)?(?:beslut(?:ar|a)\b|fatt(?:ar|a)\b|godkänn|anta)/u;
const leadWords =
  /\b(?:bestamde|kom\s+overens|enades\s+om|beslut\p{L}*|foresla\p{L}*|forslag|yrkande\p{L}*|enligt|foljande|hemstaller|tillstyrker)\b/u;

const leadEnd = new RegExp(
  String.raw`\b(?:beslut(?:ar|ade|at|a)|beslot|foreslar|foresla|hemstaller)(?:\s+\p{L}+){0,4}?${grounds}(?:\s+att)?$`,
  'u',
);

/** The points of a section that says what was decided or proposed; lead lines are not points. */
export function pointsOf(page: Page, section: Section, forwards = false): Point[] {
  const passages = passagesOf(withBareNumbers(section.lines), () => false);
  const under = entriesUnder(passages);
  let toBody = section.kind === 'proposal' ? section.toBody : undefined;
  if (!toBody) toBody = forwardedTo(section.heading);
  const points: Point[] = [];
  let leads = false;
  passages.forEach((passage, at) => {
    const text = page.words(passage.content, passage.end);
    if (isLead(text, passages[at + 1])) {
      toBody =
        forwardedTo(text) ?? (section.kind === 'proposal' && !forItself(fold(text)) ? toBody : undefined);
      return;
    }
    const parent = points.at(-1);
    if (parent && under[at]) {
      // where the point ends with "att" its entries are part of the sentence
      const span: Span = leads ? [parent.span[0], passage.end] : parent.span;
      points[points.length - 1] = { ...parent, span, wide: [parent.wide[0], passage.end] };
      return;
    }
    // "§ 301 Bygglov Björken 3" is one of the decisions that others made and told of
    if (!/\p{L}{3}/u.test(text) || /^§\s*\d/u.test(text)) return;
    if (isAfterList(page, passages, at)) return;
    leads = opensTasks(passage);
    for (const part of statementsOf(page, passage, forwards || toBody !== undefined)) {
      const said = page.words(part.content, part.end);
      if (isOnlyName(said)) continue;
      const to = forwardedTo(said) ?? (forItself(fold(said)) ? undefined : toBody);
      for (const span of attClauses(page, part)) {
        points.push({ span: withoutJoint(page, span), wide: span, toBody: to });
      }
    }
  });
  return points;
}

/** A name alone is who is meant, and decides nothing. */
const isOnlyName = (text: string): boolean => isFullName(text.replace(/\s*\([^)]*\)|[.,]$/g, ''));

/** After att-satser that ended with a stop, text without a mark only tells, unless it decides more. */
function isAfterList(page: Page, passages: readonly Passage[], at: number): boolean {
  const [before, passage] = [passages[at - 1], passages[at]];
  if (!passage || passage.marker || before?.marker !== 'att' || !before.lines.at(-1)?.text.endsWith('.'))
    return false;
  return !statesMore(page.folded.slice(passage.content, passage.end).replace(/\s+/g, ' '));
}

/**
 * One passage may say two things: "Rapporten noteras. Förvaltningen får i uppdrag att …"; an aside says nothing, but
 * beside a proposal "Paragrafen förklaras omedelbart justerad" is what the body decides itself.
 */
function statementsOf(page: Page, passage: Passage, forwards: boolean): Passage[] {
  const parts: Passage[] = [];
  let open = false;
  for (const [start, end] of sentencesIn(page, passage.content, passage.end)) {
    const folded = page.folded.slice(start, end).replace(/\s+/g, ' ');
    const last = parts.at(-1);
    const declares = isAttApproved(folded) || (forwards && /\bforklaras?\s.*omedelbart/.test(folded));
    if (declares) {
      parts.push({ ...passage, content: start, end });
      open = false;
    } else if (aside.test(folded) || (open && /^\p{L}+$/u.test(folded))) open = false;
    else if (open && last && !statesMore(folded) && !beginsLine(passage, start))
      parts[parts.length - 1] = { ...last, end };
    else {
      parts.push({ ...passage, content: start, end });
      open = true;
    }
  }
  return parts;
}

/** A sentence on a line of its own, after one that ended on the line above, is a statement of its own. */
const beginsLine = ({ lines, marker }: Passage, start: number): boolean => {
  const at = lines.findIndex((line) => line.start === start);
  return marker === '' && at > 0 && /[.]$/.test(lines[at - 1]?.text ?? '');
};

const statesMore = (folded: string) =>
  deciding.test(folded) ||
  performs.test(folded) ||
  /\b(?:i uppdrag att|uppdra(?:r|s)? (?:at|till))\b/.test(folded);

/** "Kommunstyrelsen beslutar", "… föreslår att kommunfullmäktige beslutar:", "Enligt kontorets förslag:". */
export function isLead(text: string, next: Passage | undefined): boolean {
  if (!next) return false;
  const folded = text.toLowerCase().replace(/å|ä/g, 'a').replace(/ö/g, 'o');
  if (/\b(?:beslutar|beslutade|föreslår)\b.{0,80}\bföljande[.:]?$/u.test(text)) return true;
  if (text.endsWith(':') && leadWords.test(folded) && text.length < 260) return true;
  return leadEnd.test(folded) && text.length < 260 && !/[.]$/.test(text);
}

/** The body a sentence puts its proposal to, as printed. */
export function forwardedTo(text: string): string | undefined {
  const to = (forwards.exec(text) ?? isAsked.exec(text))?.groups?.['to'];
  return to && isBodyWord(to.toLowerCase().replace(/å|ä/g, 'a').replace(/ö/g, 'o')) ? to : undefined;
}

/** Entries of another kind under an entry that ends with a colon belong to that entry; one answer per passage. */
function entriesUnder(passages: readonly Passage[]): readonly boolean[] {
  const under: boolean[] = [];
  passages.forEach(({ marker }, at) => {
    const before = passages[at - 1];
    if (!marker || !before) under.push(false);
    else if (kindOf(before.marker) === kindOf(marker)) under.push(under[at - 1] ?? false);
    else under.push((before.marker !== '' && endsWithColon(before)) || opensTasks(before));
  });
  return under;
}

const kindOf = (marker: string) => (/\d/.test(marker) ? '1' : /^\p{L}[.)]/u.test(marker) ? 'a' : marker);
/** "Förvaltningen får i uppdrag att" above a list: the entries are its tasks. */
const opensTasks = (passage: Passage) =>
  /(?:i uppdrag|\buppdra(?:r|s)? (?:åt|till) .{2,80})\s+att\s*:?$/u.test(passage.lines.at(-1)?.text ?? '');
const endsWithColon = (passage: Passage) => (passage.lines.at(-1)?.text ?? '').endsWith(':');

/** "beslutar att A samt att B" is two; everything else is one. */
function attClauses(page: Page, passage: Passage): Span[] {
  const text = page.flat.slice(passage.content, passage.end);
  const first = /^[^.]*?\bbesl(?:ut(?:ar|ade|at|a|as|ades)?|öts?)\s+(?:\p{L}+\s+){0,3}?att\s/iu.exec(text);
  const cuts = [...text.matchAll(/(?:,?\s+(?:samt|dels)|[,;])\s+(?=att\s)/gu)].filter((cut) =>
    first
      ? cut.index >= first[0].length
      : // of a point that is an att-sats itself, where nothing in it has an "att" of its own
        passage.marker === 'att' && !/\satt\s/u.test(text.slice(0, cut.index)),
  );
  if (cuts.length === 0) return [[passage.content, passage.end]];
  const bounds = [0, ...cuts.flatMap((cut) => [cut.index, cut.index + cut[0].length]), text.length];
  const spans: Span[] = [];
  for (let at = 0; at < bounds.length; at += 2) {
    spans.push([passage.content + (bounds[at] ?? 0), passage.content + (bounds[at + 1] ?? 0)]);
  }
  return spans;
}

/** Decisions told in running text: in items that have no section for them, and in notes. */
export function toldDecisions(page: Page, section: Section, minutes: boolean): Point[] {
  const passages = passagesOf(section.lines, () => false);
  const under = entriesUnder(passages);
  const points: Point[] = [];
  let listed = false;
  let listedTo: string | undefined;
  passages.forEach((passage, at) => {
    const text = page.words(passage.content, passage.end);
    const lastSentence = sentencesIn(page, passage.content, passage.end).at(-1);
    const lead = lastSentence ? page.words(...lastSentence) : text;
    if (
      isLead(lead, passages[at + 1]) &&
      /besl(?:ut|öt)|föresl|bestämde|kom överens|enades/i.test(lead) &&
      passages[at + 1]?.marker
    ) {
      listed = true;
      listedTo = forwardedTo(lead);
      return;
    }
    if (listed && passage.marker) {
      const parent = points.at(-1);
      if (parent && under[at]) points[points.length - 1] = { ...parent, wide: [parent.wide[0], passage.end] };
      else
        points.push({
          span: [passage.content, passage.end],
          wide: [passage.content, passage.end],
          toBody: listedTo,
        });
      return;
    }
    listed = false;
    for (const sentence of sentencesIn(page, passage.content, passage.end)) {
      const folded = page.folded.slice(...sentence).replace(/\s+/g, ' ');
      if (!deciding.test(folded) && !(minutes && performs.test(folded))) continue;
      if ((aside.test(folded) && !isAttApproved(folded)) || (!minutes && elsewhere.test(folded))) continue;
      const told = { ...passage, content: sentence[0], end: sentence[1] };
      const toBody = forwardedTo(page.words(...sentence));
      for (const span of attClauses(page, told)) {
        points.push({ span: withoutLead(page, span), wide: span, toBody });
      }
      // "Beslut: att A," and under it "att B"
      listed = sentence[1] === passage.end && /[,;]$|\b(?:samt|och)$/.test(folded) && isAtt(passages[at + 1]);
      listedTo = toBody;
    }
  });
  return points;
}

const isAtt = (passage: Passage | undefined): boolean => passage?.marker === 'att';

/** ", samt" at the end belongs to what comes after. */
function withoutJoint(page: Page, [start, end]: Span): Span {
  const joint = /[,;]?\s+(?:samt|och|dels)\s*$|[,;]\s*$/u.exec(page.flat.slice(start, end));
  return [start, joint ? start + joint.index : end];
}

/** "Beslut att A" says A; "Nämnden beslutar att A" is kept whole, as protocols print it. */
function withoutLead(page: Page, [start, end]: Span): Span {
  const lead = /^(?:beslut(?:as|ades)?\s*:?\s*(?:att\s+)?|att\s+)/iu.exec(page.flat.slice(start, end));
  return [start + (lead?.[0].length ?? 0), end];
}
