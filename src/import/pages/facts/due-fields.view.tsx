import { Radios, TextInput } from '../../../platform/web/form.tsx';
import { dayInWords } from '../../../platform/web/day-words.ts';
import { useShell, useWords } from '../../../platform/web/shell.ts';
import { timeReasons } from '../../../kernel/swedish-time.ts';
import type { ReviewedAssignment } from '../../review/facts/review.ts';
import { importTexts } from '../../texts.ts';

/** When an assignment is due: the day with the reason it was read as, or the days it may be with theirs. */
export function DueFields({ fact }: { fact: ReviewedAssignment }) {
  const words = useWords(importTexts);
  const { due } = fact;
  if (due.asks) return <DueChoice fact={fact} problem={words.obstacle['due-asks']} />;
  return (
    <>
      <TextInput
        name={`${fact.key}.due`}
        label={words.due}
        hint={due.text ? words.dueHint(due.text) : words.dueUnsaid}
        value={due.on ?? ''}
      />
      <DueReason fact={fact} />
    </>
  );
}

/** Which of the days is meant, none, or another one in figures or words. */
export function DueChoice({ fact, problem }: { fact: ReviewedAssignment; problem: string | undefined }) {
  const words = useWords(importTexts);
  const { locale } = useShell();
  const { due } = fact;
  return (
    <>
      <Radios
        name={`${fact.key}.dueChoice`}
        label={words.dueChoose}
        hint={[words.dueHint(due.text), due.rule && timeReasons[locale][due.rule]].filter(Boolean).join(': ')}
        problem={due.misread ? undefined : problem}
        options={[
          ...due.candidates.map(({ date, why }) => ({
            value: date,
            label: dayInWords(date, locale, 'long'),
            hint: why || undefined,
          })),
          { value: 'none', label: words.dueNone },
          { value: 'other', label: words.dueOther },
        ]}
      />
      <TextInput
        name={`${fact.key}.due`}
        label={words.dueOther}
        hint={words.dueInWords}
        value={due.misread ? due.text : ''}
        problem={due.misread ? words.dueMisread : undefined}
      />
    </>
  );
}

/** The day in words, why the document's words mean it, and what else they may mean. */
function DueReason({ fact: { due } }: { fact: ReviewedAssignment }) {
  const words = useWords(importTexts);
  const { locale } = useShell();
  if (!due.on) return null;
  const why = due.rule && timeReasons[locale][due.rule];
  const others = due.candidates.filter(({ date }) => date !== due.on);
  return (
    <div class="quiet">
      <p>{words.dueOn(dayInWords(due.on, locale, 'long'), why)}</p>
      {others.length > 0 && (
        <>
          <p>{words.dueOthers}</p>
          <ul>
            {others.map(({ date, why: reason }) => (
              <li key={date}>{[dayInWords(date, locale, 'long'), reason].filter(Boolean).join(': ')}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
