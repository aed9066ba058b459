import { numberOf } from './decision.ts';
import type { DelegatedDecision } from './decision.ts';
import type { swedish } from './swedish.ts';

type Words = typeof swedish;

/** The register's columns in a file. */
export const exportedColumns = (words: Words): string[] => [
  words.number,
  words.kind,
  words.day,
  words.heading,
  words.text,
  words.body,
  words.decidedBy,
  words.presenter,
  words.tookPart,
  words.caseNumber,
  words.point,
  words.state,
  words.toldAt,
  words.ownMinutesSince,
];
/** The columns that are days. */
export const exportedDays = [2, 12, 13];

export const exportedRow = (row: DelegatedDecision, words: Words): string[] => [
  numberOf(row),
  row.isUrgent ? words.urgentKind : words.delegatedKind,
  row.decidedOn,
  row.heading,
  row.text,
  row.bodyName,
  row.decidedBy,
  row.presenter,
  row.tookPart,
  row.caseNumber,
  row.pointNumber,
  row.missed ? words.missedTag : words.states[row.state],
  row.toldOn ?? '',
  row.protocolledOn ?? '',
];
