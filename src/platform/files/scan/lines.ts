import type { ScannedBox, ScannedLine } from '../../../kernel/scanned-page.ts';

type Corners = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };

/** What OCR says of a page, in pixels. */
export type ReadBlock = {
  readonly paragraphs: readonly {
    readonly lines: readonly {
      readonly bbox: Corners;
      readonly baseline: Corners;
      readonly rowAttributes: { readonly rowHeight: number };
      readonly words: readonly {
        readonly text: string;
        readonly confidence: number;
        readonly bbox: Corners;
      }[];
    }[];
  }[];
};

const tenths = (value: number) => Math.round(value * 10) / 10;

/** The lines of a page in points; `scale` is points for each pixel. */
export function linesOf(blocks: readonly ReadBlock[], scale: number): ScannedLine[] {
  const boxOf = ({ x0, y0, x1, y1 }: Corners): ScannedBox => [
    tenths(x0 * scale),
    tenths(y0 * scale),
    tenths(x1 * scale),
    tenths(y1 * scale),
  ];
  return blocks
    .flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines))
    .map((line): ScannedLine => {
      const words = line.words
        .filter((word) => word.text.trim() !== '')
        .map(({ text, confidence, bbox }) => ({
          text: text.trim().normalize('NFC'),
          confidence: Math.round(confidence),
          box: boxOf(bbox),
        }));
      const { x0, y0, x1, y1 } = line.baseline;
      return {
        text: words.map((word) => word.text).join(' '),
        box: boxOf(line.bbox),
        words,
        size: tenths(line.rowAttributes.rowHeight * scale),
        slope: x1 > x0 ? Math.round(((y1 - y0) / (x1 - x0)) * 10_000) / 10_000 : 0,
      };
    })
    .filter((line) => line.words.length > 0);
}
