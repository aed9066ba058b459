import type { ScannedLine, ScannedPage } from '../../../kernel/scanned-page.ts';
import type { Run } from '../pdf/line.ts';
import type { Page } from '../pdf/page.ts';

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

const length = ({ box }: ScannedLine) => box[2] - box[0];

/** How far the lines sink for each unit to the right, by the long ones among them; 0 on a page set straight. */
function slopeOf(page: ScannedPage): number {
  const long = page.lines.filter((line) => line.baseline && length(line) > page.width * 0.2);
  const slopes = long.map((line) => ((line.baseline?.[1] ?? 0) - (line.baseline?.[0] ?? 0)) / length(line));
  return Math.abs(median(slopes)) < 0.1 ? median(slopes) : 0;
}

/** The size most lines of all pages have: what is within an eighth of it was printed so. */
export function usualSizeOf(pages: readonly ScannedPage[]): number {
  const sizes = pages.flatMap((page) =>
    page.ocr ? page.lines.flatMap((line) => line.words.map(() => line.size ?? 11)) : [],
  );
  return Math.round(median(sizes) * 2) / 2 || 11;
}

const printedSize = (size: number, usual: number) =>
  Math.abs(size - usual) < usual * 0.12 ? usual : Math.round(size);

/** One line's words on one straight baseline; a space stands before each but the first. */
function runsOf(
  line: ScannedLine,
  page: ScannedPage,
  { slope, usual }: { slope: number; usual: number },
): Run[] {
  const own = line.size ?? line.box[3] - line.box[1];
  const size = page.ocr ? printedSize(own, usual) : own;
  const [left = line.box[3] - own * 0.2, right = left] = line.baseline ?? [];
  const middle = (line.box[0] + line.box[2]) / 2;
  const y = (left + right) / 2 - slope * (middle - page.width / 2);
  const across = slope * (y - page.height / 2);
  return line.words.map(({ text, box }, at) => ({
    text: page.ocr && at > 0 ? ` ${text}` : text,
    x: box[0] + across,
    y,
    width: box[2] - box[0],
    size,
    bold: line.bold ?? false,
    upright: true,
    artifact: false,
    mark: undefined,
  }));
}

/** A page that was read from its picture as the layout of pdf pages knows it, set upright. */
export function uprightPage(page: ScannedPage, usual: number): Page {
  const slope = slopeOf(page);
  return {
    number: page.page,
    width: page.width,
    height: page.height,
    runs: page.lines.flatMap((line) => runsOf(line, page, { slope, usual })),
    structure: undefined,
    askew: slope,
  };
}
