import type { Cadence } from '../kernel/cadence/shape.ts';
import type { Day } from '../kernel/day.ts';

/** [start, end) in UTF-16 units of the extracted text, before any repair. */
export type Span = readonly [start: number, end: number];

export const documentKinds = [
  'nämndprotokoll',
  'ledningsgrupp',
  'mötesanteckningar',
  'kallelse',
  'protokollsutdrag',
  'tjänsteskrivelse',
  'other',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

export type ProposedItemKind = 'decision' | 'information' | 'discussion' | 'formalia' | 'proposal';

/** Given here, only proposed, told of as given elsewhere, or declared done. */
export type AssignmentStatus = 'given' | 'proposed' | 'earlier' | 'closed';

export type DueCandidate = { readonly date: Day; readonly why: string };

/** A possible day, and what speaks for it in a few Swedish words. */
export type ProposedDay = { readonly date: Day; readonly why: string };

/** When something is due, in the document's own words and as the calendar understands them. */
export type ProposedDue = {
  readonly text: string;
  readonly date: Day | null;
  readonly rule: string | null;
  readonly needsConfirm: boolean;
  readonly notBefore?: Day;
  readonly window?: readonly [from: Day, until: Day];
  readonly event?: string;
  readonly latestMeeting?: Day;
  readonly candidates?: readonly DueCandidate[];
};

export type ProposedCadence = {
  readonly text: string;
  readonly rule: string | null;
  readonly needsConfirm: boolean;
  readonly cadence: Cadence | null;
  /** The first day by each way to understand it, where only a person can tell which. */
  readonly candidates?: readonly DueCandidate[];
  /** Another cadence, in the document's words, that this one takes the place of. */
  readonly insteadOf?: string;
};

/** Which earlier assignment ends: its task in the document's words, and where it was given as far as that is said. */
export type ClosedAssignment = {
  readonly text: string;
  readonly day?: Day;
  readonly body?: string;
  /** Without the §. */
  readonly paragraph?: string;
};

export type ProposedAssignment = {
  readonly to: string | null;
  readonly what: string;
  readonly due: ProposedDue | null;
  readonly cadence: ProposedCadence | null;
  /** The body that receives the report. */
  readonly toBody: string | null;
  readonly status: AssignmentStatus;
  readonly source: Span;
  /** Of a closed one only. */
  readonly closes?: ClosedAssignment;
};

export type ProposedDecision = {
  readonly text: string;
  readonly source: Span;
  /** Only where it is not the item's: null for what the body decides itself beside what it proposes. */
  readonly proposedTo?: string | null;
};
export type ProposedMotion = { readonly text: string; readonly by: string | null; readonly source: Span };
export type ProposedReservation = { readonly by: string };

/** What a part of an item is there for. */
export type SectionKind =
  | 'decision'
  | 'proposal' //    what the body proposes to another body
  | 'draft' //       what the administration proposed to this one
  | 'text' //        summary, background, assessment
  | 'history'
  | 'treatment' //   what was said at the meeting
  | 'motions'
  | 'order' //       propositionsordning, beslutsgång
  | 'vote'
  | 'reservation'
  | 'note' //        protokollsanteckning, jäv, deltar inte
  | 'documents'
  | 'extracts';

/** A part of an item under its own heading, as printed; the part before any heading is `open`. */
export type ProposedSection = {
  readonly kind: SectionKind | 'open';
  readonly heading: string;
  readonly source: Span;
};

export type VoteChoice = 'yes' | 'no' | 'abstains' | 'absent';
export type ProposedBallot = {
  readonly name: string;
  readonly party: string | null;
  readonly vote: VoteChoice;
  readonly source: Span;
};

/** One vote (omröstning): who voted how, and the sums as the document prints them; null where it prints none. */
export type ProposedVote = {
  readonly ballots: readonly ProposedBallot[];
  readonly sums: Readonly<Record<VoteChoice, number | null>>;
  /** Who stand in the list with a cross under no column for sure: nothing is said of how they voted. */
  readonly unsure?: readonly string[];
  readonly source: Span;
};

/** Who took no part: `conflict` is jäv, `abstains` is "deltar inte i beslutet". */
export type ProposedRecusal = {
  readonly by: string;
  readonly why: 'conflict' | 'abstains';
  readonly source: Span;
};

/** A note to the minutes (protokollsanteckning, särskilt yttrande). */
export type ProposedNote = { readonly text: string; readonly by: string | null; readonly source: Span };

/** Where the document points at an earlier decision: enough to find it when that document is read. */
export type ProposedReference = {
  readonly text: string;
  readonly body: string | null;
  readonly day: Day | null;
  /** Of that decision, without the sign: "45", "63 a". */
  readonly paragraph: string | null;
  readonly year: number | null;
  readonly source: Span;
};

/** How somebody was there: serving, ready to serve, listening, or not at all. */
export type AttendancePart = 'member' | 'serving-alternate' | 'alternate' | 'other' | 'absent';
export type ProposedAttendee = {
  readonly name: string;
  readonly role: string | null;
  readonly party: string | null;
  readonly part: AttendancePart;
  /** Only for these paragraphs, as printed: "§§ 52–63"; null for the whole meeting. */
  readonly paragraphs: string | null;
  /** In whose place an alternate serves. */
  readonly insteadOf: string | null;
  readonly source: Span;
};

/** The paragraphs of the minutes as their head prints them. */
export type ProposedRange = {
  readonly text: string;
  readonly first: string;
  readonly last: string;
  readonly source: Span;
};

/** When and where the minutes were approved, and when their notice was put up and taken down. */
export type ProposedNotice = {
  readonly approvedOn: Day | null;
  readonly approvedAt: string | null;
  readonly posted: Day | null;
  readonly removed: Day | null;
  readonly keptAt: string | null;
};

/** A word that the file had broken or damaged. One that is not `certain` is only suggested; names are never touched. */
export type ProposedRepair = {
  readonly raw: string;
  readonly repaired: string;
  readonly certain: boolean;
  readonly source: Span;
};

export type ProposedItem = {
  /** As printed, without § and the body's prefix. */
  readonly number: string | null;
  readonly heading: string;
  readonly caseNumber: string | null;
  readonly kind: ProposedItemKind;
  /** One per att-sats; under a proposal the proposed ones. */
  readonly decisions: readonly ProposedDecision[];
  readonly proposedTo: string | null;
  readonly assignments: readonly ProposedAssignment[];
  readonly motions: readonly ProposedMotion[];
  readonly reservations: readonly ProposedReservation[];
  readonly extractsTo: readonly string[];
  readonly sections?: readonly ProposedSection[];
  readonly votes?: readonly ProposedVote[];
  readonly recused?: readonly ProposedRecusal[];
  readonly notes?: readonly ProposedNote[];
  /** Earlier decisions that the item points at. */
  readonly refers?: readonly ProposedReference[];
  readonly source: Span;
};

export type ProposedPerson = {
  readonly name: string;
  readonly role: string | null;
  readonly party: string | null;
  readonly source: Span;
};

export type FactKind = 'body' | 'role' | 'rule' | 'step' | 'target' | 'cadence' | 'person' | 'plan';
export type ProposedFact = { readonly kind: FactKind; readonly text: string; readonly source: Span };

export type RemainderReason = 'boilerplate' | 'page furniture' | 'unplaced';
export type Remainder = { readonly text: string; readonly source: Span; readonly why: RemainderReason };

export type ProposalSource = {
  readonly name: string;
  readonly mediaType: string;
  /** Null where only the read document was at hand, not its bytes. */
  readonly sha256: string | null;
  readonly pages: number;
  readonly characters: number;
  readonly ocr: boolean;
};

/** What the protocol reader understood of one document; nothing of it is stored before a person has accepted it. */
export type Proposal = {
  readonly schema: 'roda-traden/proposal@1';
  readonly source: ProposalSource;
  readonly kind: DocumentKind;
  readonly organisation: string | null;
  readonly body: string | null;
  readonly meetingDate: Day | null;
  /** Where the meeting's day is printed without its year: what it may be, the likeliest first, with reasons. */
  readonly meetingDates?: readonly ProposedDay[];
  readonly place: string | null;
  /** `HH:MM`. */
  readonly start: string | null;
  readonly end: string | null;
  readonly nextMeeting: Day | null;
  readonly items: readonly ProposedItem[];
  readonly loose: { readonly assignments: readonly ProposedAssignment[] };
  readonly head: Span;
  readonly people: readonly ProposedPerson[];
  readonly signatories: readonly string[];
  readonly attendance?: readonly ProposedAttendee[];
  /** Who approves the minutes (justerare), by name. */
  readonly approvers?: readonly string[];
  readonly paragraphs?: ProposedRange | null;
  readonly notice?: ProposedNotice | null;
  readonly repairs?: readonly ProposedRepair[];
  readonly facts: readonly ProposedFact[];
  readonly remainder: readonly Remainder[];
  readonly warnings: readonly string[];
};
