import type { VNode } from 'preact';
import type { Node } from 'prosemirror-model';
import { schema } from './text/schema.ts';

/** A note as it is read: headings, points in lists, paragraphs. */
export function NoteText({ doc }: { doc: Node }) {
  const shown: VNode[] = [];
  let points: VNode[] = [];
  const flush = (): void => {
    if (points.length > 0) shown.push(<ul>{points}</ul>);
    points = [];
  };
  for (const block of doc.children) {
    const words = block.children.map(wordsOf);
    if (block.type === schema.nodes.point) {
      points.push(<li>{words}</li>);
      continue;
    }
    flush();
    if (block.content.size === 0) continue;
    shown.push(
      block.type === schema.nodes.heading ? (
        <p class="note-heading">
          <strong>{words}</strong>
        </p>
      ) : (
        <p class="running">{words}</p>
      ),
    );
  }
  flush();
  return <div class="note-text">{shown}</div>;
}

const wordsOf = (text: Node): VNode =>
  text.marks.reduce<VNode>(
    (inner, { type }) => (type === schema.marks.strong ? <strong>{inner}</strong> : <em>{inner}</em>),
    <>{text.text}</>,
  );
