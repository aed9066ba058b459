import type { Calendar } from '../kernel/calendar.ts';
import { yearOf } from '../kernel/day.ts';
import type { Day } from '../kernel/day.ts';
import type { ReadDocument } from '../kernel/read-document.ts';
import { readTimes as readSwedishTimes } from '../kernel/swedish-time/read-times.ts';
import { gatherAssignments } from './assignments/gather.ts';
import { tasksInTables } from './assignments/tables.ts';
import { looseStretches, stretchesOf } from './assignments/stretches.ts';
import type { ReadTimes } from './assignments/times.ts';
import { factsOf } from './facts.ts';
import { approversOf, noticeOf, rangeOf } from './head/approval.ts';
import { bodyOf, organisationOf } from './head/body.ts';
import { kindOfDocument } from './head/kind.ts';
import { meetingDay, meetingPlace, meetingTimes } from './head/meeting.ts';
import { nextMeeting } from './head/next-meeting.ts';
import type { NextMeeting } from './head/next-meeting.ts';
import { peopleOf } from './head/people.ts';
import { attendanceOf } from './head/present.ts';
import { signatoriesOf } from './head/signatories.ts';
import { undatedMeeting } from './head/undated.ts';
import type { Undated } from './head/undated.ts';
import { documentStarts, endOfItems } from './items/document.ts';
import { caseNumberIn, withoutCase } from './items/casenumber.ts';
import { proposedItem, understood } from './items/items.ts';
import { roughItems } from './items/rough.ts';
import { countWarnings } from './items/vote-sums.ts';
import type { LookLessons } from './lessons.ts';
import { remainderOf } from './remainder.ts';
import type { DocumentKind, ProposedAssignment, ProposedItem, Proposal, Span } from './shape.ts';
import { mostRepairs } from './text/broken.ts';
import { pageOf } from './text/page.ts';
import type { Page } from './text/page.ts';
import { repairOf } from './text/repair.ts';
import { sectionSigns } from './text/section-signs.ts';
import { withLikelyYears, yearsNamed } from './years.ts';

export type * from './shape.ts';

/** What the reader may lean on beside the document. */
export type ProposeContext = {
  readonly calendar: Calendar;
  /** The day of reading: minutes of a meeting still to come are doubted in a warning. */
  readonly today?: Day;
  /** Of the file's bytes, hexadecimal. */
  readonly sha256?: string;
  /** What has been taught of how the bodies' minutes look; used where the document names the body. */
  readonly lessons?: readonly LookLessons[];
};

/** A document laid out for reading, and where its items begin. */
export type LaidOut = { readonly page: Page; readonly starts: ReturnType<typeof documentStarts> };

/** The first step of understanding, on its own: it tells how much there is to understand. */
export function layOut(document: ReadDocument, taught?: LookLessons): LaidOut {
  const page = pageOf(document, taught);
  return { page, starts: documentStarts(page, taught) };
}

/** Understands a document as far as its own words go: nothing is invented, every character is accounted for. */
export function propose(
  document: ReadDocument,
  context: ProposeContext,
  { page, starts }: LaidOut = layOut(document),
): Proposal {
  const firstAt = starts.list[0]?.at ?? 0;
  const head = page.lines.slice(0, starts.list.length > 0 ? firstAt : 30);
  const repair = repairOf(page);
  const signs = sectionSigns(document.text);
  const body = bodyOf(page, head);
  const paragraphs = starts.sort === 'paragraph' ? starts.list.length : 0;
  const kind = kindOfDocument(page, head, { body, paragraphs, attendance: starts.attendance });
  const meetingDate = meetingDay(page, head);
  // the day of an official report is the day it was written
  const ownMeeting = kind !== 'other' && kind !== 'tjänsteskrivelse';
  const [first, last] = context.calendar.years;
  const years = { named: yearsNamed(page.raw), present: context.today ? yearOf(context.today) : last, first };
  const undated = meetingDate ? undefined : undatedMeeting(head, years);
  const likely = withLikelyYears(years.named, years.present, undated?.days);
  const readTimes = eachOnce((text) =>
    readSwedishTimes(text, {
      calendar: context.calendar,
      ...(meetingDate && { anchor: meetingDate }),
      ...(body && { receiver: body }),
    }).map(likely),
  );
  const items = kind === 'other' ? [] : itemsOf(page, { starts, kind, body, readTimes, repair });
  const next = nextMeeting(page, meetingDate);
  const itemsStart = items[0]?.source[0];
  const headSpan: Span = [0, itemsStart ?? 0];
  const headEnd = itemsStart ?? page.lines[20]?.start ?? 0;
  const people = peopleOf(page, { headEnd, minutes: kind !== 'other', voters: votersOf(items) });
  const repairs = repair.list(people.map(({ name }) => name));
  return {
    schema: 'roda-traden/proposal@1',
    source: sourceOf(document, context),
    kind,
    organisation: organisationOf(page, head),
    body: body && repair.words(body),
    meetingDate: ownMeeting ? meetingDate : null,
    ...(undated && ownMeeting && { meetingDates: undated.days }),
    place: meetingPlace(head),
    ...meetingTimes(head),
    nextMeeting: next?.day ?? null,
    items,
    loose: {
      assignments: items.length > 0 ? [] : looseTasks(page, kind, readTimes),
    },
    head: headSpan,
    people,
    signatories: signatoriesOf(page),
    ...(kind !== 'other' && formalities(page, headEnd)),
    repairs: [...signs, ...repairs],
    facts: items.length > 0 ? [] : factsOf(page, readTimes),
    remainder: remainderOf(page, [headSpan, ...items.map((item) => item.source)]),
    warnings: warningsOf(document, {
      meetingDate,
      undated,
      next,
      body,
      damaged: repair.damaged,
      unlisted: repairs.length >= mostRepairs,
      kind,
      today: context.today,
    }).concat(items.flatMap(({ number, votes = [] }) => countWarnings(number, votes))),
  };
}

/** A sentence is asked about by many rules, and says the same every time. */
function eachOnce(readTimes: ReadTimes): ReadTimes {
  const known = new Map<string, ReturnType<ReadTimes>>();
  return (text) => {
    const read = known.get(text) ?? readTimes(text);
    known.set(text, read);
    return read;
  };
}

type Reading = {
  readonly starts: ReturnType<typeof documentStarts>;
  readonly kind: DocumentKind;
  readonly body: string | null;
  readonly readTimes: ReadTimes;
  readonly repair: ReturnType<typeof repairOf>;
};

function itemsOf(page: Page, { starts, kind, body, readTimes, repair }: Reading): ProposedItem[] {
  const rough = roughItems(page, starts.list, endOfItems(page, starts.list));
  const notes = kind === 'ledningsgrupp' || kind === 'mötesanteckningar';
  const formal = !notes;
  const tentative = kind === 'kallelse' || kind === 'tjänsteskrivelse';
  const inRows = starts.rows ? tasksInTables(page, [0, page.raw.length], readTimes).tasks : [];
  return rough.map((one) => {
    const heading = withoutCase(repair.heading(one.heading, one.number?.split('/')[0] ?? null));
    const caseNumber = one.caseNumber ?? (rough.length === 1 ? caseNumberAbove(page, one.start) : null);
    const item = understood(page, { ...one, heading, caseNumber }, { call: tentative, body });
    const told = gatherAssignments(page, stretchesOf(item, formal, tentative), readTimes, heading);
    const assignments = [...inRows.filter(({ source }) => source[0] === one.start), ...told];
    const proposed = mendedItem(proposedItem(page, item, assignments), repair);
    return tentative ? putForward(proposed, body) : proposed;
  });
}

/** Of a document without items: what its sentences give, and what a table of a plan says who does. */
function looseTasks(page: Page, kind: DocumentKind, readTimes: ReadTimes): readonly ProposedAssignment[] {
  const told = gatherAssignments(page, looseStretches(page, kind), readTimes);
  const listed = kind === 'other' ? tasksInTables(page, [0, page.raw.length], readTimes).tasks : [];
  const apart = told.filter(
    ({ source }) => !listed.some((task) => task.source[0] < source[1] && task.source[1] > source[0]),
  );
  return [...apart, ...listed].sort((one, other) => one.source[0] - other.source[0]);
}

/** The words as they are meant; their places stay. */
const mendedItem = (item: ProposedItem, { damaged, sentence }: Reading['repair']): ProposedItem =>
  damaged
    ? { ...item, decisions: item.decisions.map((one) => ({ ...one, text: sentence(one.text) })) }
    : item;

/** What only minutes and calls say of their meeting. */
const formalities = (page: Page, headEnd: number) => ({
  attendance: attendanceOf(page, headEnd),
  approvers: approversOf(page),
  paragraphs: rangeOf(page, headEnd),
  notice: noticeOf(page),
});

const votersOf = (items: readonly ProposedItem[]) =>
  items.flatMap(({ votes = [] }) =>
    votes.flatMap(({ ballots }) =>
      ballots.map(({ name, party, source }) => ({ name, role: null, party, source })),
    ),
  );

/** An extract or letter with one item prints its case number in the head. */
const caseNumberAbove = (page: Page, start: number): string | null => {
  const lines = page.allLines.filter((line) => line.start < start).slice(0, 40);
  return lines.map((line) => caseNumberIn(line.text)?.text).find((found) => found !== undefined) ?? null;
};

/** In a call or a letter nothing is decided yet: it is what the administration puts to the body. */
const putForward = (item: ProposedItem, body: string | null): ProposedItem =>
  item.decisions.length === 0 || item.kind === 'formalia'
    ? item
    : {
        ...item,
        decisions: item.decisions.map(({ text, source }) => ({ text, source })),
        kind: 'proposal',
        proposedTo: item.proposedTo ?? body,
      };

const sourceOf = (document: ReadDocument, context: ProposeContext): Proposal['source'] => ({
  name: document.name,
  mediaType: document.mediaType,
  sha256: context.sha256 ?? null,
  pages: document.pages,
  characters: document.text.length,
  ocr: document.ocr,
});

type Doubts = {
  meetingDate: Day | null;
  undated: Undated | undefined;
  next: NextMeeting | null;
  body: string | null;
  damaged: boolean;
  /** More words are broken than are told one by one. */
  unlisted: boolean;
  kind: DocumentKind;
  today: Day | undefined;
};

function warningsOf(document: ReadDocument, doubts: Doubts): string[] {
  const { meetingDate, undated, next, body, damaged, kind, today } = doubts;
  const warnings = [...document.warnings];
  if (kind === 'other')
    warnings.push(
      'Dokumentet ser inte ut som ett protokoll. Jämför varje uppgift med texten innan du godtar den.',
    );
  else {
    if (undated) warnings.push(`Mötets dag står utan år: ”${undated.text}”. Ange året innan du godkänner.`);
    else if (!meetingDate) {
      warnings.push('Mötets dag står inte i dokumentet. Ange den innan du godkänner.');
    }
    if (meetingDate && today && meetingDate > today && kind !== 'kallelse') {
      warnings.push('Mötets dag ligger framåt i tiden. Jämför den med dokumentet.');
    }
    if (next?.withoutYear)
      warnings.push(
        `Nästa möte står utan år: ”${next.withoutYear}”. ${next.day ? `Det läses som ${next.day}.` : 'Ange dagen.'}`,
      );
    if (!body) warnings.push('Dokumentet säger inte vilket organ som sammanträdde.');
  }
  if (damaged) warnings.push('Texten har förlorat å, ä och ö. Jämför varje mening med dokumentet.');
  if (doubts.unlisted)
    warnings.push(
      `Fler än ${mostRepairs} ord är trasiga, och alla visas inte. Jämför varje mening med dokumentet.`,
    );
  return warnings;
}
