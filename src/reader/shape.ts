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
};

export type ProposedDecision = { readonly text: string; readonly source: Span };
export type ProposedMotion = { readonly text: string; readonly by: string | null; readonly source: Span };
export type ProposedReservation = { readonly by: string };

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
  readonly facts: readonly ProposedFact[];
  readonly remainder: readonly Remainder[];
  readonly warnings: readonly string[];
};
