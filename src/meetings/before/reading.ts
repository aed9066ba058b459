import { readDay } from '../../kernel/day.ts';
import type { Day } from '../../kernel/day.ts';
import { testQuestions } from './before.ts';
import type { Before, Consultation, OrganisationTest, TestQuestion, Verdict } from './before.ts';

type Typed = Readonly<Record<string, string>>;
export type BeforeProblem =
  | 'noDay'
  | 'noSection'
  | 'noReceiver'
  | 'notSent'
  | 'dueBefore'
  | 'noAnswer'
  | 'noReason'
  | 'noCondition'
  | 'unfinished'
  | 'noChoice';
export type Fault = { readonly field: string; readonly problem: BeforeProblem };
type Read<Value> = { readonly value: Value } | { readonly faults: readonly Fault[] };
const fault = (field: string, problem: BeforeProblem) => ({ faults: [{ field, problem }] });

/** What the matter needs, as a form says it. */
export function readSettings(
  typed: Typed,
): Read<Pick<Before, 'againstIndividual' | 'negotiation' | 'isTested'>> {
  const rest = { againstIndividual: typed['enskild'] === 'ja', isTested: typed['provas'] === 'ja' };
  const kind = typed['mbl'] ?? '';
  if (kind === 'none' || kind === 'needed') return { value: { ...rest, negotiation: { kind } } };
  if (kind !== 'done') return fault('mbl', 'noChoice');
  const on = readDay(typed['mblDag'] ?? '');
  const at = typed['mblVar'] ?? '';
  if (!on) return fault('mblDag', 'noDay');
  return at === '' ? fault('mblVar', 'noSection') : { value: { ...rest, negotiation: { kind, on, at } } };
}

/** The days of a consultation: when it was sent, and by when it is to be answered. */
function readDays(typed: Typed): Read<{ sentOn: Day | undefined; dueOn: Day | undefined }> {
  const [sent, due] = [typed['skickad'] ?? '', typed['senast'] ?? ''];
  const [sentOn, dueOn] = [readDay(sent), readDay(due)];
  if (sent !== '' && !sentOn) return fault('skickad', 'noDay');
  if (due !== '' && !dueOn) return fault('senast', 'noDay');
  if (dueOn && !sentOn) return fault('skickad', 'notSent');
  return sentOn && dueOn && dueOn < sentOn ? fault('senast', 'dueBefore') : { value: { sentOn, dueOn } };
}

export function readConsultation(typed: Typed): Read<Omit<Consultation, 'id' | 'answeredOn' | 'answer'>> {
  const toName = typed['remissTill'] ?? '';
  if (toName === '') return fault('remissTill', 'noReceiver');
  const days = readDays(typed);
  if ('faults' in days) return days;
  const declinedBecause = days.value.sentOn ? '' : (typed['avstar'] ?? '');
  return { value: { toName, ...days.value, declinedBecause } };
}

export type ReadMove =
  | { readonly kind: 'send'; readonly sentOn: Day; readonly dueOn: Day | undefined }
  | { readonly kind: 'answer'; readonly answer: string }
  | { readonly kind: 'decline'; readonly because: string };

/** What happens to a consultation: sent, answered, or done without. */
export function readMove(typed: Typed): Read<ReadMove> {
  if (typed['vad'] === 'answer') {
    const answer = typed['svar'] ?? '';
    return answer === '' ? fault('svar', 'noAnswer') : { value: { kind: 'answer', answer } };
  }
  if (typed['vad'] === 'decline') {
    const because = typed['avstar'] ?? '';
    return because === '' ? fault('avstar', 'noReason') : { value: { kind: 'decline', because } };
  }
  const days = readDays(typed);
  if ('faults' in days) return days;
  const { sentOn, dueOn } = days.value;
  return sentOn ? { value: { kind: 'send', sentOn, dueOn } } : fault('skickad', 'noDay');
}

const verdict = (text: string | undefined): Verdict | undefined =>
  text === 'yes' || text === 'no' ? text : undefined;

/** An organisation's answers: all three questions or none; a no has its condition (S5). */
export function readTest(organisation: string, typed: Typed): Read<OrganisationTest> {
  const condition = typed['villkor'] ?? '';
  if (typed['avstarProvning'] === 'ja') {
    return { value: { organisation, passed: true, answers: {}, condition: '' } };
  }
  const answers: Partial<Record<TestQuestion, Verdict>> = {};
  for (const question of testQuestions) {
    const said = verdict(typed[question]);
    if (!said) return fault('possible', 'unfinished');
    answers[question] = said;
  }
  const hasNo = Object.values(answers).includes('no');
  if (hasNo && condition === '') return fault('villkor', 'noCondition');
  return { value: { organisation, passed: false, answers, condition: hasNo ? condition : '' } };
}
