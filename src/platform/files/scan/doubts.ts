import type { Block, ReadDocument } from '../../../kernel/read-document.ts';
import type { ScannedPage, ScannedWord } from '../../../kernel/scanned-page.ts';

/** Below this, of 100, a word is shown as doubtful. */
const sure = 75;

const bare = (word: string) => word.replace(/[-\u00ad]$/, '');

/** Whether the middle of a word stands in a block's box, with a little room around it. */
function standsIn({ box }: ScannedWord, page: ScannedPage, block: Block): boolean {
  const [left, top, right, bottom] = block.box ?? [1, 1, 0, 0];
  const x = (box[0] + box[2]) / 2 / page.width;
  const y = (box[1] + box[3]) / 2 / page.height;
  return x >= left - 0.01 && x <= right + 0.01 && y >= top - 0.004 && y <= bottom + 0.004;
}

/** The words of one block in reading order, found again in its text one after the other. */
function doubtsIn(text: string, block: Block, words: readonly ScannedWord[]): [number, number][] {
  const found: [number, number][] = [];
  let from = block.start;
  for (const { text: printed, confidence } of words) {
    const word = bare(printed);
    const at = text.indexOf(word, from);
    if (word === '' || at < 0 || at + word.length > block.end) continue;
    from = at + word.length;
    if (confidence < sure) found.push([at, from]);
  }
  return found;
}

/** The words that OCR read with little confidence, as places in the document's text, in order. */
export function doubtsOf(
  { text, blocks }: Pick<ReadDocument, 'text' | 'blocks'>,
  pages: readonly ScannedPage[],
): [number, number][] {
  return blocks.flatMap((block) => {
    const page = pages.find((one) => one.page === block.page);
    if (!page?.ocr || !block.box) return [];
    const words = page.lines.flatMap((line) => line.words).filter((word) => standsIn(word, page, block));
    return words.some((word) => word.confidence < sure) ? doubtsIn(text, block, words) : [];
  });
}
