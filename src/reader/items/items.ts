import type { ProposedAssignment, ProposedItem } from '../shape.ts';
import { fold } from '../text/fold.ts';
import type { Page } from '../text/page.ts';
import { kindOfItem } from './kinds.ts';
import { extractsOf, motionsOf, reservationsOf } from './motions.ts';
import { pointsOf, toldDecisions } from './points.ts';
import type { Point } from './points.ts';
import { notesOf, recusalsOf } from './notes.ts';
import { refersOf } from './refers.ts';
import type { RoughItem, Section } from './rough.ts';
import { isBodyWord } from './sections.ts';
import { votesOf } from './votes.ts';

/** What the item decides or proposes: its own section for it, else what running text tells. */
export type UnderstoodItem = {
  readonly rough: RoughItem;
  readonly points: readonly Point[];
  /** Points that a section of its own holds; told ones may leave out what notes only imply. */
  readonly formal: boolean;
  readonly proposedTo: string | null;
};

/** Finds the points of an item; of a call (kallelse) what is proposed for the meeting. */
export function understood(
  page: Page,
  rough: RoughItem,
  { call = false, body = null }: { readonly call?: boolean; readonly body?: string | null } = {},
): UnderstoodItem {
  const own = rough.sections.filter((section) => section.kind === 'decision');
  const forward = rough.sections.filter((section) => section.kind === 'proposal');
  const draft = rough.sections.filter((section) => section.kind === 'draft');
  // NOTE a preparing body prints only its proposal; beside a decision "förslag till" is what others proposed
  const spoken = forward.filter(
    (section) => /föreslår/i.test(section.heading) || isOwn(section, body) || isForward(section, body),
  );
  const sections =
    own.length > 0 ? rough.sections.filter((one) => own.includes(one) || spoken.includes(one)) : forward;
  const formal = sections.flatMap((section) => pointsOf(page, section, forward.length > 0));
  const told =
    formal.length > 0
      ? []
      : rough.sections.flatMap((section) => toldIn(page, section, rough.number !== null && !call));
  const points = formal.length > 0 ? formal : told.length > 0 ? told : [];
  const drafted =
    points.length === 0 && (rough.number === null || call) ? draft.flatMap((one) => pointsOf(page, one)) : [];
  const forwarded = call
    ? []
    : draft.filter((one) => isOwnDraft(one, body)).flatMap((one) => ownDraft(page, one, body));
  const found = points.length > 0 ? [...forwarded, ...points] : forwarded.length > 0 ? forwarded : drafted;
  const all = found.map((point) => (isBody(point.toBody, body) ? { ...point, toBody: undefined } : point));
  return {
    rough,
    points: all,
    formal: formal.length > 0,
    proposedTo: all.find((point) => point.toBody)?.toBody ?? null,
  };
}

/** What is put to the body itself stays with it. */
const isBody = (to: string | undefined, body: string | null): boolean =>
  to !== undefined && body !== null && fold(to) === fold(body);

/** "Kommunstyrelsens förslag till kommunfullmäktige" in the minutes of kommunstyrelsen itself. */
function isOwn(section: Section, body: string | null): boolean {
  const whose = /^(?<whose>[\p{L}&-]+)s\s+forslag\s+till\b/u.exec(fold(section.heading))?.groups?.['whose'];
  if (!whose || !body || !section.toBody) return false;
  const own = fold(body).split(/\s+/).at(-1) ?? '';
  const to = fold(section.toBody);
  // "kommunstyrelsens arbetsutskott" is not kommunstyrelsen
  const isItself = to.startsWith(stem(own)) || fold(body) === to || fold(body).startsWith(`${to} `);
  return !isItself && (stem(own) === stem(whose) || stem(whose) === 'namnd');
}

/** "Förslag till kommunstyrelsen" beside "Utskottets beslut": what the body itself puts to a named other one. */
function isForward({ heading, toBody }: Section, body: string | null): boolean {
  const to = stem(fold(toBody ?? ''));
  const own = stem(
    fold(body ?? '')
      .split(/\s+/)
      .at(-1) ?? '',
  );
  const named = /^(?:kommun|region|stads|forbunds)\p{L}+$/u.test(to);
  return /^forslag\s+till\b/.test(fold(heading)) && /utskott|beredning/.test(own) && named && to !== own;
}

/** "Socialnämndens förslag till beslut" in its own minutes: what it puts to the body that the sentence names. */
const isOwnDraft = ({ heading }: Section, body: string | null): boolean => {
  const whose = /^(?<whose>[\p{L}&-]+)s\s+forslag\s+till\s+beslut\b/u.exec(fold(heading))?.groups?.['whose'];
  const own =
    fold(body ?? '')
      .split(/\s+/)
      .at(-1) ?? '';
  return whose !== undefined && own !== '' && stem(own) === stem(whose);
};

function ownDraft(page: Page, section: Section, body: string | null): Point[] {
  const lead = leadBody(section, body);
  return pointsOf(page, section).flatMap((point): Point[] => {
    const first = page.words(...point.span).split(/\s/)[0] ?? '';
    const toBody = point.toBody ?? (isBodyWord(fold(first)) ? first : lead);
    return toBody ? [{ ...point, toBody }] : [];
  });
}

/** "Socialnämnden beslutar" above the points says who is to decide them, where it is another body. */
function leadBody({ lines }: Section, body: string | null): string | undefined {
  const printed =
    /^(?<to>[\p{L}-]+(?:\s[\p{L}-]+){0,4}?)\s+(?:föreslås\s+)?besluta[r]?(?:\s+att)?\s*:?$/u.exec(
      lines[0]?.text ?? '',
    )?.groups?.['to'];
  const to = fold(printed ?? '');
  return to !== '' && isBodyWord(to) && to !== fold(body ?? '') && !/utskott/.test(to) ? printed : undefined;
}

const stem = (folded: string): string => folded.replace(/(?:en|et|n|s)$/, '');

const toldIn = (page: Page, section: RoughItem['sections'][number], minutes: boolean): Point[] =>
  ['open', 'treatment', 'text'].includes(section.kind)
    ? toldDecisions(page, section, minutes && section.kind !== 'text')
    : [];

/** The item as proposed, with the assignments already found in it. */
export function proposedItem(
  page: Page,
  { rough, points, proposedTo }: UnderstoodItem,
  assignments: readonly ProposedAssignment[],
): ProposedItem {
  const decisions = points.map(({ span, toBody = null }) => ({
    text: page.words(...span),
    source: span,
    // "Arbetsutskottet beslutar för egen del" beside what it puts to another body
    ...(toBody !== proposedTo && { proposedTo: toBody }),
  }));
  const open = rough.sections
    .filter((section) => ['open', 'treatment', 'text'].includes(section.kind))
    .flatMap((section) => section.lines.map((line) => line.text));
  return {
    number: rough.number,
    heading: rough.heading,
    caseNumber: rough.caseNumber,
    kind: kindOfItem({
      heading: rough.heading,
      decisions: decisions.map((decision) => decision.text),
      forwards: proposedTo !== null,
      text: open.join(' '),
    }),
    decisions,
    proposedTo,
    assignments,
    motions: motionsOf(page, rough),
    reservations: reservationsOf(page, rough),
    extractsTo: extractsOf(rough.sections),
    sections: rough.sections
      .filter(({ kind, heading, lines }) => kind !== 'open' || heading !== '' || lines.length > 0)
      .map(({ kind, heading, source }) => ({ kind, heading, source })),
    votes: votesOf(page, rough),
    recused: recusalsOf(page, rough),
    notes: notesOf(page, rough),
    refers: refersOf(page, rough),
    source: [rough.start, rough.end],
  };
}
