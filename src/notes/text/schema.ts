import { Schema } from 'prosemirror-model';
import type { Node, NodeSpec } from 'prosemirror-model';

/** What a line has become: the record's id, on the line. */
const ref = { ref: { default: null, validate: 'string|null' } };

const line = (parse: readonly string[], tag: string, look?: string): NodeSpec => ({
  content: 'text*',
  group: 'block',
  attrs: ref,
  parseDOM: parse.map((one) => ({ tag: one, priority: look ? 60 : 50 })),
  toDOM: ({ attrs }) => [
    tag,
    { ...(look && { class: look }), ...(typeof attrs['ref'] === 'string' && { 'data-ref': attrs['ref'] }) },
    0,
  ],
});

/** A note is lines: paragraphs, headings and points, with strong and emphasised words. Nothing else can be in it. */
export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: line(['p'], 'p'),
    heading: line(['h1', 'h2', 'h3', 'h4'], 'h3'),
    // a line by itself is no list item: what holds it is no list
    point: line(['p.point', 'li'], 'p', 'point'),
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
