import type { Node } from 'prosemirror-model';
import { schema } from './schema.ts';

/** A text as lines of Markdown, one for each line of the note: `## heading`, `- point`, **strong**, *emphasised*. */
export const linesOf = (doc: Node): string[] => doc.children.map(lineOf);

export const markdownOf = (doc: Node): string => linesOf(doc).join('\n');

function lineOf(block: Node): string {
  const words = block.children.map(wordsOf).join('');
  if (block.type === schema.nodes.heading) return `## ${words}`;
  return block.type === schema.nodes.point ? `- ${words}` : words.replace(/^(#{1,4} |- )/, '\\$1');
}

function wordsOf(text: Node): string {
  const words = (text.text ?? '').replaceAll(/[\\*]/g, '\\$&');
  const strong = text.marks.some(({ type }) => type === schema.marks.strong);
  const em = text.marks.some(({ type }) => type === schema.marks.em);
  const stars = '*'.repeat((strong ? 2 : 0) + (em ? 1 : 0));
  return `${stars}${words}${stars}`;
}

/** The note that lines of Markdown say; what is no Markdown of ours is words. */
export const docOf = (lines: readonly string[]): Node =>
  schema.node(
    'doc',
    null,
    lines.length === 0 ? [schema.node('paragraph')] : lines.map((each) => blockOf(each)),
  );

export function blockOf(line: string, ref: string | null = null): Node {
  const start = /^(#{1,4}|-) (.*)$/.exec(line);
  const type = start?.[1] === '-' ? 'point' : start ? 'heading' : 'paragraph';
  return schema.node(type, { ref }, inlineOf(start?.[2] ?? line));
}

function inlineOf(words: string): Node[] {
  const found: Node[] = [];
  let plain = '';
  const flush = (): void => {
    if (plain) found.push(schema.text(plain));
    plain = '';
  };
  for (let at = 0; at < words.length;) {
    const rest = words.slice(at);
    const escaped = /^\\([\\*#-])/.exec(rest);
    const marked = /^(\*{1,3})((?:\\.|[^*\\])+)\1(?!\*)/.exec(rest);
    if (escaped) plain += escaped[1] ?? '';
    else if (marked) {
      flush();
      found.push(markedText(marked[2] ?? '', (marked[1] ?? '').length));
    } else plain += rest.charAt(0);
    at += (escaped ?? marked)?.[0].length ?? 1;
  }
  flush();
  return found;
}

function markedText(words: string, stars: number): Node {
  const marks = [
    ...(stars >= 2 ? [schema.mark('strong')] : []),
    ...(stars % 2 === 1 ? [schema.mark('em')] : []),
  ];
  return schema.text(words.replaceAll(/\\([\\*#-])/g, '$1'), marks);
}
