import type { BodyId, PersonId, PostId } from '../kernel/actor.ts';
import type { Cadence } from '../kernel/cadence.ts';
import type { Day } from '../kernel/day.ts';
import type { KnotId, Visibility } from '../thread/knot.ts';
import type { Assignment, AssignmentId, AssignmentState } from './assignment.ts';
import type {
  CadenceRow,
  Evidence,
  Expectation,
  ExpectationId,
  Outcome,
  Report,
  ReportId,
} from './reports/expectation.ts';

export type AssignmentRow = {
  id: AssignmentId;
  what: string;
  description: string;
  owner_post_id: PostId | null;
  owner_person_id: PersonId | null;
  owner_text: string;
  unit_id: BodyId | null;
  given_by_body_id: BodyId | null;
  given_on: Day | null;
  report_to_body_id: BodyId | null;
  due_on: Day | null;
  due_text: string;
  not_before: Day | null;
  open_ended_because: string;
  review_on: Day | null;
  next_due_on: Day | null;
  parent_id: AssignmentId | null;
  state: AssignmentState;
  closed_on: Day | null;
  struck_because: string;
  struck_by_decision_id: KnotId | null;
  version: number;
};
type CadenceHistoryRow = {
  id: string;
  assignment_id: AssignmentId;
  cadence: Cadence;
  words: string;
  valid_from: Day;
  decision_id: KnotId | null;
  reason: string;
};
export type ReportRow = {
  id: ReportId;
  assignment_id: AssignmentId;
  reported_on: Day;
  reported_by: PersonId | null;
  text: string;
  outcome: 'partial' | 'done';
  evidence_link: string | null;
  evidence_document_id: KnotId | null;
  no_evidence_because: string;
};
export type ExpectationRow = {
  id: ExpectationId;
  assignment_id: AssignmentId;
  opens_on: Day | null;
  due_on: Day;
  label: string;
  report_id: ReportId | null;
  given_on: Day | null;
  decision_id: KnotId | null;
  received_on: Day | null;
  outcome: Outcome | null;
};
export type AssignmentTables = {
  assignment: AssignmentRow;
  assignment_cadence: CadenceHistoryRow;
  report_back: ReportRow;
  expectation: ExpectationRow;
  knot: {
    id: KnotId;
    title: string;
    visibility: Visibility;
    body_id: BodyId | null;
    day: Day | null;
    state: string;
  };
};

export const toAssignment = (row: AssignmentRow & { visibility: Visibility }): Assignment => ({
  id: row.id,
  what: row.what,
  description: row.description,
  ownerPostId: row.owner_post_id ?? undefined,
  ownerPersonId: row.owner_person_id ?? undefined,
  ownerText: row.owner_text,
  unitId: row.unit_id ?? undefined,
  givenByBodyId: row.given_by_body_id ?? undefined,
  givenOn: row.given_on ?? undefined,
  reportToBodyId: row.report_to_body_id ?? undefined,
  dueOn: row.due_on ?? undefined,
  dueText: row.due_text,
  notBefore: row.not_before ?? undefined,
  openEndedBecause: row.open_ended_because,
  reviewOn: row.review_on ?? undefined,
  nextDueOn: row.next_due_on ?? undefined,
  parentId: row.parent_id ?? undefined,
  state: row.state,
  closedOn: row.closed_on ?? undefined,
  struckBecause: row.struck_because,
  struckByDecisionId: row.struck_by_decision_id ?? undefined,
  version: row.version,
  visibility: row.visibility,
});

export const toExpectation = (row: ExpectationRow): Expectation => ({
  id: row.id,
  opensOn: row.opens_on ?? undefined,
  dueOn: row.due_on,
  label: row.label,
  reportId: row.report_id ?? undefined,
  givenOn: row.given_on ?? undefined,
  decisionId: row.decision_id ?? undefined,
  receivedOn: row.received_on ?? undefined,
  outcome: row.outcome ?? undefined,
});

export const toCadenceRow = (row: Omit<CadenceHistoryRow, 'id' | 'assignment_id'>): CadenceRow => ({
  cadence: row.cadence,
  words: row.words,
  validFrom: row.valid_from,
  decisionId: row.decision_id ?? undefined,
  reason: row.reason,
});

const toEvidence = (row: ReportRow): Evidence => {
  if (row.evidence_document_id) return { kind: 'document', documentId: row.evidence_document_id };
  if (row.evidence_link) return { kind: 'link', link: row.evidence_link };
  return { kind: 'none', because: row.no_evidence_because };
};

export const toReport = (row: ReportRow): Report => ({
  id: row.id,
  assignmentId: row.assignment_id,
  reportedOn: row.reported_on,
  reportedBy: row.reported_by ?? undefined,
  text: row.text,
  outcome: row.outcome,
  evidence: toEvidence(row),
});
