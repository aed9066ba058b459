import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/pdf.js';
import type { Run } from './line.ts';

/** A node of a tagged file's own structure; leaves point at marked content. */
export type StructNode = {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly StructNode[];
};

export type Page = {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  readonly structure: StructNode | undefined;
  /** Of a scan that lay askew and was set upright: how far its lines sank for each unit to the right. */
  readonly askew?: number;
};

type Matrix = readonly number[];

const times = (a: Matrix, b: Matrix): number[] => {
  const [a0 = 1, a1 = 0, a2 = 0, a3 = 1, a4 = 0, a5 = 0] = a;
  const [b0 = 1, b1 = 0, b2 = 0, b3 = 1, b4 = 0, b5 = 0] = b;
  return [
    a0 * b0 + a2 * b1,
    a1 * b0 + a3 * b1,
    a0 * b2 + a2 * b3,
    a1 * b2 + a3 * b3,
    a0 * b4 + a2 * b5 + a4,
    a1 * b4 + a3 * b5 + a5,
  ];
};

/** Which fonts are bold: pdf.js only tells once a page that uses the font is prepared for drawing. */
export type Fonts = Map<string, boolean>;

const isBoldName = (name: string) => /bold|black|heavy|semibold|demi/i.test(name);

async function learnFonts(page: PDFPageProxy, names: Set<string>, fonts: Fonts): Promise<void> {
  if ([...names].every((name) => fonts.has(name))) return;
  await page.getOperatorList();
  for (const name of names) {
    if (fonts.has(name)) continue;
    const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined;
    const known = font as { name?: string; bold?: boolean; black?: boolean } | undefined;
    fonts.set(name, Boolean(known?.bold) || Boolean(known?.black) || isBoldName(known?.name ?? ''));
  }
}

/** What pdf.js gives: text items, and marks that open and close around them. */
type Item = {
  readonly type?: string;
  readonly tag?: string;
  readonly id?: string | null;
  readonly str?: string;
  readonly width?: number;
  readonly transform?: number[];
  readonly fontName?: string;
};

type Mark = { readonly artifact: boolean; readonly id: string | undefined };

function runsOf(items: readonly Item[], view: Matrix, fonts: Fonts): Run[] {
  const marks: Mark[] = [];
  const runs: Run[] = [];
  for (const item of items) {
    if (item.type === 'endMarkedContent') marks.pop();
    else if (item.type !== undefined) {
      const outer = marks.at(-1);
      marks.push({
        artifact: item.tag === 'Artifact' || outer?.artifact === true,
        id: item.id ?? outer?.id,
      });
    } else if (item.str && item.transform) {
      const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = times(view, item.transform);
      runs.push({
        text: item.str,
        x,
        y,
        width: item.width ?? 0,
        size: Math.hypot(c, d) || 1,
        bold: fonts.get(item.fontName ?? '') ?? false,
        upright: Math.abs(b) < Math.abs(a) * 0.2 && a > 0,
        artifact: marks.at(-1)?.artifact ?? false,
        mark: marks.at(-1)?.id,
      });
    }
  }
  return runs;
}

const letterCount = (runs: readonly Run[]) => runs.reduce((sum, run) => sum + run.text.trim().length, 0);

/** In a file that marks nearly all of its text, what stands outside every mark is a running head or foot. */
function unmarkedAsArtifacts(runs: readonly Run[]): readonly Run[] {
  const marked = runs.filter((run) => run.mark !== undefined);
  if (letterCount(marked) < letterCount(runs) * 0.7) return runs;
  return runs.map((run) => (run.mark === undefined ? { ...run, artifact: true } : run));
}

/** Reads one page's text with its places, and its structure when the file is tagged. */
export async function readPage(file: PDFDocumentProxy, number: number, fonts: Fonts): Promise<Page> {
  const page = await file.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent({ includeMarkedContent: true });
  const items = content.items as readonly Item[];
  await learnFonts(page, new Set(items.flatMap((item) => (item.str ? [item.fontName ?? ''] : []))), fonts);
  const structure = (await page.getStructTree().catch(() => undefined)) as StructNode | null | undefined;
  const runs = runsOf(items, viewport.transform, fonts);
  page.cleanup();
  return {
    number,
    width: viewport.width,
    height: viewport.height,
    runs: structure ? unmarkedAsArtifacts(runs) : runs,
    structure: structure ?? undefined,
  };
}
