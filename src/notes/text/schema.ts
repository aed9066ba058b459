import { Schema } from 'prosemirror-model';
import type { Node, NodeSpec } from 'prosemirror-model';

/** What a line has become: the record's id, on the line. */
const ref = { ref: { default: null, validate: 'string|null' } };

const line = (tag: string, as: string): NodeSpec => ({
  content: 'text*',
  group: 'block',
  attrs: ref,
  parseDOM: [{ tag }],
  toDOM: (node) => [as, typeof node.attrs['ref'] === 'string' ? { 'data-ref': node.attrs['ref'] } : {}, 0],
});

/** A note is lines: paragraphs, headings and points, with strong and emphasised words. Nothing else can be in it. */
export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: line('p', 'p'),
    heading: line('h1, h2, h3, h4', 'h3'),
    point: { ...line('li', 'li') },
    text: {},
  },
  marks: {
    strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
    em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
  },
});

export const emptyDoc: Node = schema.node('doc', null, [schema.node('paragraph')]);

/** The most letters of one text. */
export const longestText = 100_000;
