import type { Block, ReadDocument } from '../../kernel/read-document.ts';

/** What a document is made of, apart from what its file is called. */
export type Part = Pick<ReadDocument, 'text' | 'blocks' | 'pages' | 'outline' | 'doubts'>;

const moved = (block: Block, by: number, pages: number): Block => ({
  ...block,
  start: block.start + by,
  end: block.end + by,
  ...(block.page !== undefined && { page: block.page + pages }),
});

/** Parts one after the other as one text, an empty line between them; every place moves along. */
export function joinParts(parts: readonly Part[]): Part {
  let text = '';
  let pages = 0;
  const blocks: Block[] = [];
  const doubts: (readonly [number, number])[] = [];
  for (const part of parts) {
    const start = text.length;
    blocks.push(...part.blocks.map((block) => moved(block, start, pages)));
    doubts.push(...(part.doubts ?? []).map(([from, to]) => [from + start, to + start] as const));
    text += `${part.text.trimEnd()}\n\n`;
    pages += part.pages;
  }
  return {
    text: `${text.trimEnd()}\n`,
    blocks,
    pages: Math.max(1, pages),
    outline: parts.flatMap((part) => part.outline),
    ...(doubts.length > 0 && { doubts }),
  };
}

/** The same text as what stands beside the document: read as a witness, never as its content. */
export const asFurniture = (part: Part): Part => ({
  ...part,
  outline: [],
  blocks: part.blocks.map(({ start, end, page }) => ({
    kind: 'furniture',
    start,
    end,
    ...(page !== undefined && { page }),
  })),
});
