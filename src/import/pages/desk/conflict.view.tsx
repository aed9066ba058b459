import { useWords } from '../../../platform/web/shell.ts';
import { readingAddress } from '../../addresses.ts';
import type { Conflict } from '../../review/answers/conflicts.ts';
import type { ReviewedFact } from '../../review/facts/review.ts';
import type { ShownReading } from '../../review/desk/shown.store.ts';
import { importTexts, reviewTexts } from '../../texts.ts';
import { useTold } from '../facts/fact-summary.view.tsx';
import type { Known as KnownNames } from '../facts/fact-summary.view.tsx';
import { ConflictFields } from './conflict-fields.view.tsx';
import { useWhen } from './who-when.view.tsx';

type Known = KnownNames & Pick<ShownReading, 'reading' | 'review'>;

/** Both answers beside each other where two persons have answered the same differently; nothing of either is lost. */
export function Conflicts(props: Known & { conflicts: readonly Conflict[] }) {
  const words = useWords(reviewTexts);
  if (props.conflicts.length === 0) return null;
  return (
    <section class="ds-alert conflict" data-color="warning" role="alert" tabIndex={-1} data-focus="">
      <h2 class="ds-heading" data-size="xs">
        {words.conflictTitle}
      </h2>
      {props.conflicts.map((conflict) => (
        <Both key={conflict.last.key} {...props} conflict={conflict} />
      ))}
      <p>{words.conflictWay}</p>
      <p>
        <a class="ds-link" href={readingAddress(props.reading.id)}>
          {words.goOn}
        </a>
      </p>
    </section>
  );
}

function Both(props: Known & { conflict: Conflict }) {
  const words = useWords(reviewTexts);
  const when = useWhen();
  const { last, facts, fields } = props.conflict;
  return (
    <>
      <p>{words.conflictLead(last.by, words.verb[last.verb], when(last.at))}</p>
      {facts && facts.theirs.text === facts.mine.text && <p class="fact-text">{facts.mine.text}</p>}
      <div class="side-by-side">
        <div>
          <h3 class="ds-heading" data-size="2xs">
            {words.theirs(last.by)}
          </h3>
          {facts ? (
            <Differing {...props} fact={facts.theirs} other={facts.mine} />
          ) : (
            <ConflictFields {...props} fields={fields} whose="theirs" />
          )}
        </div>
        <div>
          <h3 class="ds-heading" data-size="2xs">
            {words.mine}
          </h3>
          {facts ? (
            <Differing {...props} fact={facts.mine} other={facts.theirs} />
          ) : (
            <ConflictFields {...props} fields={fields} whose="mine" />
          )}
        </div>
      </div>
    </>
  );
}

/** What one of two answers says that the other does not. */
function Differing(props: Known & { fact: ReviewedFact; other: ReviewedFact }) {
  const words = useWords(reviewTexts);
  const names = useWords(importTexts);
  const { fact, other } = props;
  const linesOf = (of: ReviewedFact, told: [string, string][]): [string, string][] => [
    [words.answer, words.saidAs[of.said ?? 'open']],
    [names.fact[of.kind], of.text],
    ...told,
  ];
  const others = new Set(linesOf(other, useTold({ ...props, fact: other })).map((line) => line.join(': ')));
  const own = linesOf(fact, useTold(props)).filter((line) => !others.has(line.join(': ')));
  return (
    <dl class="told">
      {own.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
