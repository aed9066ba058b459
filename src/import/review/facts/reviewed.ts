import type { Calendar } from '../../../kernel/calendar.ts';
import type { Cadence } from '../../../kernel/cadence/shape.ts';
import type { Day } from '../../../kernel/day.ts';
import type { AssignmentStatus, Span } from '../../../reader/proposal.ts';
import type { FactChoice } from '../answers/choices.ts';
import type { Matches } from '../names/matches.ts';
import type { Due } from './due.ts';
import type { ReviewedHead } from './head.ts';
import type { ReviewedRecord } from './record.ts';
import type { StatedFact } from './stated.ts';

/** One proposed fact with what a person has said of it. */
type Fact = {
  readonly key: string;
  /** The item it belongs to, after any move. */
  readonly item: string;
  readonly take: boolean;
  /** What a person has said of it; undefined while nobody has. */
  readonly said: FactChoice['said'];
  readonly text: string;
  readonly source: Span;
};
export type ReviewedDecision = Fact & { readonly kind: 'decision' };
export type ReviewedProposal = Fact & {
  readonly kind: 'proposal';
  readonly toBody: string;
  readonly toText: string;
};
export type ReviewedMotion = Fact & { readonly kind: 'motion'; readonly by: string };
export type ReviewedDissent = Fact & { readonly kind: 'dissent' };
export type ReviewedAssignment = Fact & {
  readonly kind: 'assignment';
  readonly status: AssignmentStatus;
  /** Whom the document tells, as printed. */
  readonly toText: string;
  /** `post:ID`, `person:ID`, or `text` while nobody is known. */
  readonly owner: string;
  /** What was typed to look for another owner. */
  readonly ownerText: string;
  readonly due: Due;
  readonly cadence: { readonly cadence: Cadence; readonly words: string } | undefined;
  /** Words of a cadence that cannot be read. */
  readonly cadenceMisread: string;
  /** The document leaves a choice about how often, and nobody has made it. */
  readonly cadenceUnsure: boolean;
  /** How often it was to be done before, in the document's words, where that is changed; '' where it is not. */
  readonly cadenceChanged: string;
  readonly toBody: string;
  readonly toBodyText: string;
  /** The body that is told as a whole (`body:ID`), where a body is told. */
  readonly unit: string;
  /** Said to every unit: asks which ones; undefined where it is not divided. */
  readonly units: readonly string[] | undefined;
  readonly unitsAsked: boolean;
};
export type ReviewedFact =
  | ReviewedDecision
  | ReviewedProposal
  | ReviewedMotion
  | ReviewedDissent
  | ReviewedAssignment;

export type ReviewedItem = {
  readonly key: string;
  readonly place: number;
  readonly take: boolean;
  readonly number: string;
  readonly heading: string;
  readonly caseNumber: string;
  readonly kind: 'decision' | 'preparation' | 'information' | 'dialogue' | 'formalia';
  /** The same § or heading stands on the meeting already. */
  readonly standsAlready: boolean;
  readonly recipients: readonly string[];
  readonly source: Span;
  readonly facts: readonly ReviewedFact[];
  /** Votes, who stood aside, and notes to the minutes. */
  readonly record: ReviewedRecord;
};

/** A meeting of that body and day that has been read out of another document already. */
export type ReadBefore = {
  readonly address: string;
  readonly document: string;
  /** § numbers and headings that stand on it. */
  readonly items: readonly { readonly number: string; readonly heading: string }[];
};

export type Review = {
  readonly head: ReviewedHead;
  readonly readBefore: ReadBefore | undefined;
  readonly items: readonly ReviewedItem[];
  /** Assignments that belong to no item. */
  readonly loose: readonly ReviewedFact[];
  /** What a document without items states. */
  readonly stated: readonly StatedFact[];
};

export type ReviewContext = {
  readonly matches: Matches;
  readonly calendar: Calendar;
  readonly today: Day;
  /** Ids of the units that "varje enhet" means for the chosen body. */
  readonly unitsBelow?: readonly string[];
  readonly readBefore?: ReadBefore | undefined;
  /** Whose the document says it is, where that is another organisation than ours. */
  readonly otherOrganisation?: string | undefined;
  /** The document's text, in which a reservation's own sentence is found. */
  readonly text?: string;
};

/** What a fact is read against: the register, the calendar, and the meeting that it is of. */
export type FactContext = ReviewContext & { readonly head: ReviewedHead };
