import { Page } from '../platform/web/page.tsx';
import { useShell, useWords } from '../platform/web/shell.ts';
import { Gaps, ThreadList } from './panel.view.tsx';
import { picture, room } from './picture.ts';
import type { Dot } from './picture.ts';
import type { Tellers } from './teller.ts';
import { threadTexts } from './texts.ts';
import type { Thread } from './thread.ts';

/** The thread of one knot, as a list and as a picture. */
export function ThreadPage(props: { thread: Thread; tellers: Tellers }) {
  const words = useWords(threadTexts);
  const { thread, tellers } = props;
  return (
    <Page
      title={words.threadOf(thread.centre.title)}
      kicker={words.kind[thread.centre.kind]}
      crumbs={[{ title: thread.centre.title, address: thread.centre.address }]}
      wide
    >
      <Gaps gaps={thread.gaps} thread={thread} />
      <section aria-labelledby="lista">
        <h2 id="lista" class="ds-heading" data-size="sm">
          {words.asList}
        </h2>
        <div class="thread-panel">
          <ThreadList thread={thread} tellers={tellers} />
        </div>
      </section>
      <section aria-labelledby="bild">
        <h2 id="bild" class="ds-heading" data-size="sm">
          {words.asPicture}
        </h2>
        <ThreadPicture thread={thread} tellers={tellers} />
      </section>
    </Page>
  );
}

/** Drawn on the server; every box is a link with the knot's whole title. */
export function ThreadPicture(props: { thread: Thread; tellers: Tellers }) {
  const words = useWords(threadTexts);
  const { today } = useShell();
  const { width, height, dots, lines } = picture(props.thread);
  const late = (dot: Dot) => props.tellers.get(dot.knot.kind)?.isLate?.(dot.knot, today) ?? false;
  return (
    <div class="picture" tabIndex={0} role="group" aria-label={words.pictureLabel(props.thread.centre.title)}>
      <svg width={width} height={height} viewBox={`-4 -4 ${width} ${height}`}>
        {lines.map(({ from, to }) => (
          <path key={from.knot.id + to.knot.id} class="thread" d={curve(from, to)} />
        ))}
        {dots.map((dot) => (
          <a key={dot.knot.id} href={dot.knot.address}>
            <title>{`${words.kind[dot.knot.kind]} ${dot.knot.title}`}</title>
            <rect
              class={`box ${dot.knot.kind} ${late(dot) ? 'late' : ''} ${dot.knot.id === props.thread.centre.id ? 'centre' : ''}`}
              x={dot.x}
              y={dot.y}
              width={room.boxWide}
              height={room.boxHigh}
              rx="4"
            />
            <text class="box-kind" x={dot.x + 8} y={dot.y + 13}>
              {words.kind[dot.knot.kind]}
            </text>
            <text class="box-title" x={dot.x + 8} y={dot.y + 27}>
              {short(dot.knot.title)}
            </text>
          </a>
        ))}
      </svg>
    </div>
  );
}

const short = (title: string): string => (title.length > 27 ? `${title.slice(0, 26).trimEnd()}…` : title);

function curve(from: Dot, to: Dot): string {
  const startX = from.x + room.boxWide;
  const startY = from.y + room.boxHigh / 2;
  const endY = to.y + room.boxHigh / 2;
  const middle = (startX + to.x) / 2;
  return `M${startX} ${startY}C${middle} ${startY} ${middle} ${endY} ${to.x} ${endY}`;
}
