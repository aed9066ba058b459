import { dayAt } from '../../../kernel/day.ts';
import { dayInWords } from '../../../platform/web/day-words.ts';
import { useShell, useWords } from '../../../platform/web/shell.ts';
import type { LastAnswer } from '../../review/answers/steps.store.ts';
import { reviewTexts } from '../../texts.ts';

let clock: Intl.DateTimeFormat | undefined;
/** "10:42", in both languages. */
const clockOf = (at: Date): string =>
  (clock ??= new Intl.DateTimeFormat('sv-SE', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Stockholm',
  })).format(at);

/** The clock of a moment, with its day where that is not today. */
export function useWhen(): (at: Date) => string {
  const { locale, today } = useShell();
  return (at) => {
    const on = dayAt(at);
    return on === today ? clockOf(at) : `${dayInWords(on, locale)} ${clockOf(at)}`;
  };
}

/** "Kristina godtog 10:42". */
export function Did(props: { answer: Pick<LastAnswer, 'by' | 'verb' | 'at'> }) {
  const words = useWords(reviewTexts);
  const when = useWhen();
  const { by, verb, at } = props.answer;
  return <span class="quiet">{words.did(by, words.verb[verb], when(at))}</span>;
}
