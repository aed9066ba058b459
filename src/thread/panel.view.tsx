import { useShell, useWords } from '../platform/web/shell.ts';
import { DayText } from '../platform/web/table.tsx';
import type { Knot } from './knot.ts';
import type { Tellers } from './teller.ts';
import { threadTexts } from './texts.ts';
import { strands } from './thread.ts';
import type { Gap, Strand, Thread } from './thread.ts';

/** The thread beside a page: why, here, what came of it, and where it is broken. */
export function ThreadPanel(props: { thread: Thread; tellers: Tellers }) {
  const words = useWords(threadTexts);
  const { thread, tellers } = props;
  return (
    <section class="thread-panel">
      <h2 class="ds-heading" data-size="2xs">
        {words.thread}
      </h2>
      <Gaps gaps={thread.gaps} thread={thread} />
      <ThreadList thread={thread} tellers={tellers} />
      <p class="verbs">
        <a class="ds-link" href={`/traden/${thread.centre.id}`}>
          {words.wholeThread}
        </a>
      </p>
    </section>
  );
}

/** Both directions as nested lists; reads well aloud and on paper. */
export function ThreadList(props: { thread: Thread; tellers: Tellers }) {
  const words = useWords(threadTexts);
  const { thread, tellers } = props;
  const up = strands(thread, 'up');
  const down = strands(thread, 'down');
  return (
    <>
      <h3 class="strand-head">{words.why}</h3>
      {up.length > 0 ? <StrandList list={up} tellers={tellers} /> : <p class="quiet">{words.nothingAbove}</p>}
      <h3 class="strand-head">{words.here}</h3>
      <ul class="strand here">
        <li>
          <KnotLine knot={thread.centre} tellers={tellers} current />
        </li>
      </ul>
      <h3 class="strand-head">{words.whatCame}</h3>
      {down.length > 0 ? (
        <StrandList list={down} tellers={tellers} />
      ) : (
        <p class="quiet">{words.nothingBelow}</p>
      )}
      {thread.cut && <p class="quiet">{words.cut}</p>}
    </>
  );
}

function StrandList(props: { list: readonly Strand[]; tellers: Tellers }) {
  return (
    <ul class="strand">
      {props.list.map((strand) => (
        <li key={strand.knot.id}>
          <KnotLine knot={strand.knot} tellers={props.tellers} />
          {strand.next.length > 0 && <StrandList list={strand.next} tellers={props.tellers} />}
        </li>
      ))}
    </ul>
  );
}

/** One knot in a line: kind, title, day and state in words. */
export function KnotLine(props: { knot: Knot; tellers: Tellers; current?: boolean }) {
  const { today, locale } = useShell();
  const words = useWords(threadTexts);
  const { knot, tellers } = props;
  const teller = tellers.get(knot.kind);
  const state = teller?.stateInWords(knot, today, locale) ?? '';
  const late = teller?.isLate?.(knot, today) ?? false;
  return (
    <span class={late ? 'knot late' : 'knot'}>
      <span class="knot-kind">{words.kind[knot.kind]}</span>{' '}
      {props.current ? (
        <strong>{knot.title}</strong>
      ) : (
        <a class="ds-link" href={knot.address}>
          {knot.title}
        </a>
      )}
      <span class="knot-state">
        {knot.day && <DayText day={knot.day} />}
        {state && ` · ${state}`}
        {late && ` · ${words.late}`}
      </span>
    </span>
  );
}

/** The missing joints, each with a way to its knot. */
export function Gaps(props: { gaps: readonly Gap[]; thread: Thread }) {
  const words = useWords(threadTexts);
  if (props.gaps.length === 0) return null;
  return (
    <div class="ds-alert" data-color="warning">
      <p>
        <strong>{words.gaps}</strong>
      </p>
      <ul class="gaps">
        {props.gaps.map((gap) => {
          const knot = props.thread.knots.get(gap.knot);
          return (
            <li key={gap.knot + gap.sentence}>
              {gap.sentence}{' '}
              {knot && knot.id !== props.thread.centre.id && (
                <a class="ds-link" href={knot.address}>
                  {knot.title}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
