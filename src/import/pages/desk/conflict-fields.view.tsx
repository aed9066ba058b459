import { useWords } from '../../../platform/web/shell.ts';
import type { Conflict } from '../../review/answers/conflicts.ts';
import type { ShownReading } from '../../review/desk/shown.store.ts';
import { importTexts, reviewTexts } from '../../texts.ts';
import { conflictTexts } from './conflict-texts.ts';

type Known = Pick<ShownReading, 'bodies' | 'review'>;

/** What one of two answers says, field by field where they differ. */
export function ConflictFields(props: Known & { fields: Conflict['fields']; whose: 'theirs' | 'mine' }) {
  const label = useLabel();
  const value = useValue(props);
  return (
    <dl class="told">
      {props.fields.map((one) => (
        <div key={one.field}>
          <dt>{label(one.field)}</dt>
          <dd>{value(one.field, one[props.whose])}</dd>
        </div>
      ))}
    </dl>
  );
}

const rest = (field: string, mark: string): string | undefined =>
  field.startsWith(mark) ? field.slice(mark.length) : undefined;

function useLabel(): (field: string) => string {
  const words = useWords(importTexts);
  const own = useWords(conflictTexts);
  const { vote: choices } = useWords(reviewTexts);
  const labels: Readonly<Record<string, string>> = {
    ...own.field,
    body: words.body,
    day: words.day,
    kind: words.kind,
    place: words.place,
    start: words.start,
    end: words.end,
    becomes: words.becomes,
    visibility: words.visibility,
    openEndedBecause: words.openEnded,
    reviewOn: words.reviewOn,
    heading: words.heading,
    number: words.number,
    caseNumber: words.caseNumber,
    value: words.matchedTo,
    again: words.again,
  };
  const countOf = (choice: string | undefined) =>
    choice !== undefined && choice in choices ? choices[choice as keyof typeof choices] : undefined;
  return (field) => {
    const count = countOf(rest(field, 'sums '));
    return count ? own.sum(count) : (rest(field, 'ballots ') ?? labels[field] ?? field);
  };
}

/** A stored code or reference as a person says it; a dash where nothing is said. */
function useValue({ bodies, review }: Known): (field: string, value: string) => string {
  const own = useWords(conflictTexts);
  const { vote, recused } = useWords(reviewTexts);
  const codes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    said: own.said,
    as: own.as,
    take: own.take,
    again: own.take,
    why: recused,
  };
  const nameOf = (value: string): string | undefined =>
    bodies.find(({ id }) => `body:${id}` === value)?.name ??
    review.items.find(({ key }) => key === value)?.heading;
  return (field, value) => {
    const of: Readonly<Record<string, string>> | undefined = field.startsWith('ballots ')
      ? vote
      : codes[field];
    return of?.[value] ?? nameOf(value) ?? (value || '–');
  };
}
