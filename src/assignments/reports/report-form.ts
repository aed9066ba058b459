import type { Day } from '../../kernel/day.ts';
import { no, ok } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';
import { readDueField } from '../giving/assignment-form.ts';
import type { Problem, ReadDue } from '../giving/assignment-form.ts';
import { longestTitle, overLimit } from '../giving/limits.ts';
import { outcomes } from './expectation.ts';
import type { Evidence, Outcome, Report } from './expectation.ts';
import type { AssignmentTexts } from '../sv.ts';

type Sentences = AssignmentTexts['problem'];

/** What was typed into the report-back's form; the file stays with the request. */
export type TypedReport = {
  readonly text: string;
  readonly outcome: string;
  readonly link: string;
  readonly because: string;
};
/** The report-back's words, with the evidence unless it is the sent file. */
export type ReadReport = Pick<Report, 'text' | 'outcome'> & {
  readonly evidence: Exclude<Evidence, { kind: 'document' }> | 'file';
};

/** A report-back says what was done, how far it has come, and shows evidence or says why there is none (P-c). */
export function readReport(
  typed: TypedReport,
  file: { readonly sent: boolean; readonly usable: boolean },
  words: Sentences,
): Result<ReadReport, Problem[]> {
  const outcome = typed.outcome === 'partial' || typed.outcome === 'done' ? typed.outcome : undefined;
  const linked = typed.link !== '';
  const problems: (Problem | false)[] = [
    typed.text === '' && { field: 'text', sentence: words.reportText },
    overLimit('text', typed.text, words),
    !outcome && { field: 'lage', sentence: words.reportOutcome },
    linked && !isWebAddress(typed.link) && { field: 'lank', sentence: words.link },
    overLimit('lank', typed.link, words),
    file.sent && !file.usable && { field: 'fil', sentence: words.file },
    !linked && !file.sent && typed.because === '' && { field: 'utan', sentence: words.evidence },
    overLimit('utan', typed.because, words),
  ];
  const found = problems.filter((one) => one !== false);
  if (found.length > 0 || !outcome) return no(found);
  const evidence = file.sent
    ? ('file' as const)
    : linked
      ? { kind: 'link' as const, link: typed.link }
      : { kind: 'none' as const, because: typed.because };
  return ok({ text: typed.text, outcome, evidence });
}

/** A web address, and nothing that a browser would run. */
export function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol } = new URL(text);
  return protocol === 'https:' || protocol === 'http:';
}

/** What was typed into the form that receives a report. */
export type TypedReceipt = {
  readonly outcome: string;
  readonly decisionText: string;
  readonly supplementDue: string;
  readonly newWhat: string;
  readonly newDue: string;
};
export type ReadReceipt = {
  readonly outcome: Outcome;
  readonly decisionText: string;
  readonly supplementDueOn: Day | undefined;
  readonly newWhat: string;
  readonly newDue: { readonly on: Day | undefined; readonly text: string };
};

/** The receiving decision: its outcome, its words or the usual ones, and what the outcome asks for. */
export function readReceipt(
  typed: TypedReceipt,
  readDue: ReadDue,
  words: Sentences,
): Result<ReadReceipt, Problem[]> {
  const outcome = outcomes.find((one) => one === typed.outcome);
  if (!outcome) return no([{ field: 'utfall', sentence: words.outcome }]);
  const supplement = outcome === 'supplement';
  const isNew = outcome === 'newAssignment';
  const again = readDueField(supplement ? typed.supplementDue : '', readDue, words, 'kompletteras');
  const newDue = readDueField(isNew ? typed.newDue : '', readDue, words, 'nyfrist');
  const problems: (Problem | false)[] = [
    overLimit('lydelse', typed.decisionText, words),
    !again.ok && again.problem,
    again.ok && supplement && !again.value.on && { field: 'kompletteras', sentence: words.supplementDue },
    isNew && typed.newWhat === '' && { field: 'nytt', sentence: words.newWhat },
    isNew && overLimit('nytt', typed.newWhat, words, longestTitle),
    !newDue.ok && newDue.problem,
    newDue.ok && isNew && !newDue.value.on && { field: 'nyfrist', sentence: words.date },
  ];
  const found = problems.filter((one) => one !== false);
  if (found.length > 0 || !again.ok || !newDue.ok) return no(found);
  const { decisionText, newWhat } = typed;
  return ok({ outcome, decisionText, supplementDueOn: again.value.on, newWhat, newDue: newDue.value });
}
