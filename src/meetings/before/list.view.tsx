import { dayInWords } from '../../platform/web/day-words.ts';
import { useShell, useWords } from '../../platform/web/shell.ts';
import { Tag } from '../../platform/web/table.tsx';
import { consultationState, hasAnswered, testQuestions } from './before.ts';
import type { Before, Consultation, OrganisationTest } from './before.ts';
import { beforeTexts } from './texts.ts';

/** What an item needs before its decision and what has come of it, as the agenda tells it. */
export function BeforeLines({ before }: { before: Before | undefined }) {
  const words = useWords(beforeTexts);
  const { locale } = useShell();
  if (!before) return null;
  const { negotiation, consultations, tests } = before;
  const conditions = tests.filter(({ condition }) => condition !== '');
  const lines = [
    before.againstIndividual && words.isAgainstIndividual,
    negotiation.kind === 'done' && words.negotiated(dayInWords(negotiation.on, locale), negotiation.at),
    negotiation.kind === 'needed' && (
      <>
        {words.negotiation} <Tag kind="warning">{words.mblNeeded}</Tag>
      </>
    ),
    ...consultations.map((one) => <ConsultationLine one={one} />),
    before.isTested && tests.length > 0 && words.tested(tests.filter(hasAnswered).length, tests.length),
    ...conditions.map(({ organisation, condition }) => `${organisation}: ${condition}`),
  ].filter((line) => line !== false);
  if (lines.length === 0) return null;
  return (
    <>
      <h4 class="part">{words.title}</h4>
      <ul>
        {lines.map((line, at) => (
          <li key={at}>{line}</li>
        ))}
      </ul>
    </>
  );
}

/** One consultation in a line: to whom, and how far it has come. */
export function ConsultationLine({ one }: { one: Consultation }) {
  const words = useWords(beforeTexts);
  const { locale, today } = useShell();
  const state = consultationState(one);
  const isLate = state === 'sent' && one.dueOn !== undefined && one.dueOn < today;
  const told = [
    one.sentOn && words.sent(dayInWords(one.sentOn, locale)),
    state === 'sent' && one.dueOn && words.due(dayInWords(one.dueOn, locale)),
    one.answeredOn && words.answeredOn(dayInWords(one.answeredOn, locale)),
  ].filter(Boolean);
  return (
    <>
      {words.to} {one.toName}: {told.join(', ')}{' '}
      {(state === 'wanted' || state === 'sent') && (
        <Tag kind={isLate ? 'danger' : state === 'wanted' ? 'warning' : 'neutral'}>{words.states[state]}</Tag>
      )}
      {state === 'declined' && `${words.states.declined}: ${one.declinedBecause}`}
      {one.answer && <span class="quiet running">{` ${one.answer}`}</span>}
    </>
  );
}

/** What an organisation has answered, in words. */
export function TestLine({ test }: { test: OrganisationTest | undefined }) {
  const words = useWords(beforeTexts);
  if (!test) return <>{words.noAnswer}</>;
  if (test.passed) return <>{words.passes}</>;
  const answers = testQuestions.map((one) => {
    const said = test.answers[one];
    return `${words.questions[one]} ${said ? words.verdicts[said] : '–'}`;
  });
  return (
    <>
      {answers.join(' ')}
      {test.condition && <span class="quiet running">{` ${words.condition}: ${test.condition}`}</span>}
    </>
  );
}
