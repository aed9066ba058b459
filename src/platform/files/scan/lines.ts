import type { ScannedBox, ScannedLine } from '../../../kernel/scanned-page.ts';
import { type Corners, type ReadWord, textsOf } from './signs.ts';

/** What OCR says of a page, in pixels. */
export type ReadBlock = {
  readonly paragraphs: readonly {
    readonly lines: readonly {
      readonly bbox: Corners;
      readonly baseline: Corners;
      readonly rowAttributes: {
        readonly rowHeight: number;
        readonly ascenders: number;
        readonly descenders: number;
      };
      readonly words: readonly ReadWord[];
    }[];
  }[];
};
type ReadLine = ReadBlock['paragraphs'][number]['lines'][number];

const tenths = (value: number) => Math.round(value * 10) / 10;

/** Height of a capital letter, and of a small one without stems, in parts of the type size. */
const capital = 0.72;
const small = 0.53;

/** Size of the type in pixels, by the signs that are as tall as capitals; rings and tails say nothing of it. */
function sizeOf({ words, rowAttributes }: ReadLine): number {
  const tall = words
    .flatMap((word) => word.symbols.filter((sign) => /^[\dA-Zbdfhkl]$/.test(sign.text)))
    .map(({ bbox }) => bbox.y1 - bbox.y0)
    .sort((a, b) => a - b);
  const { rowHeight, ascenders, descenders } = rowAttributes;
  return tall.length > 2
    ? (tall[tall.length >> 1] ?? 0) / capital
    : (rowHeight - ascenders - descenders) / small;
}

function scannedLine(line: ReadLine, scale: number): ScannedLine {
  const boxOf = ({ x0, y0, x1, y1 }: Corners): ScannedBox => [
    tenths(x0 * scale),
    tenths(y0 * scale),
    tenths(x1 * scale),
    tenths(y1 * scale),
  ];
  const read = line.words.filter((word) => word.text.trim() !== '');
  const texts = textsOf(read, line.rowAttributes.rowHeight);
  const words = read.map(({ text, confidence, bbox }, at) => ({
    text: (texts[at] ?? text).trim().normalize('NFC'),
    confidence: Math.round(confidence),
    box: boxOf(bbox),
  }));
  return {
    text: words.map((word) => word.text).join(' '),
    box: boxOf(line.bbox),
    words,
    size: tenths(sizeOf(line) * scale),
    baseline: [tenths(line.baseline.y0 * scale), tenths(line.baseline.y1 * scale)],
  };
}

/** The lines of a page in points; `scale` is points for each pixel. */
export const linesOf = (blocks: readonly ReadBlock[], scale: number): ScannedLine[] =>
  blocks
    .flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines))
    .map((line) => scannedLine(line, scale))
    .filter((line) => line.words.length > 0);
