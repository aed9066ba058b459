import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/pdf.js';
import { limits } from '../limits.ts';
import { Refusal } from '../problems.ts';

export const workerPath = 'pdfjs-dist/legacy/build/pdf.worker.mjs';
/** pdf.js throws away every format character; a soft hyphen at a line's end must stay, or words fall apart. */
export const dropped = String.raw`(\\p{Cf})$`;
const keepingSoftHyphens = String.raw`((?!\\u00ad)\\p{Cf})$`;

type Engine = {
  readonly OPS: Readonly<Record<string, number>>;
  getDocument(source: object): { promise: Promise<PDFDocumentProxy>; destroy(): Promise<void> };
};

/** Hands pdf.js out with that one pattern changed; the installed file stays as it is. */
function patchWorker(): void {
  registerHooks({
    load(url, context, next) {
      if (!url.endsWith(workerPath)) return next(url, context);
      const source = readFileSync(fileURLToPath(url), 'utf8').replace(dropped, keepingSoftHyphens);
      return { format: 'module', source, shortCircuit: true };
    },
  });
}

let loaded: Promise<Engine> | undefined;

async function load(): Promise<Engine> {
  patchWorker();
  const world = globalThis as Record<string, unknown>;
  // NOTE pdf.js wants these classes to draw; nothing is drawn here
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) world[name] ??= Object;
  const paths = [workerPath, 'pdfjs-dist/legacy/build/pdf.mjs'];
  const [, engine] = await Promise.all(paths.map((path) => import(path) as Promise<Engine>));
  if (!engine) throw new Error('pdf.js did not load');
  return engine;
}

export const engine = (): Promise<Engine> => (loaded ??= load());

export const pdfjsFolder = dirname(
  dirname(dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')))),
);

/** Opens a pdf file; refuses what is locked, damaged or has too many pages. Pictures are left out unless asked for. */
export async function openPdf(bytes: Uint8Array, more: object = {}): Promise<PDFDocumentProxy> {
  const task = (await engine()).getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    enableXfa: false,
    // NOTE pictures are not read: none may be unpacked
    maxImageSize: 1,
    cMapUrl: join(pdfjsFolder, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(pdfjsFolder, 'standard_fonts/'),
    ...more,
  });
  try {
    const file = await task.promise;
    if (file.numPages > limits.pages) throw new Refusal('too-many-pages');
    return file;
  } catch (problem) {
    if (problem instanceof Refusal) throw problem;
    const name = problem instanceof Error ? problem.name : '';
    throw new Refusal(name === 'PasswordException' ? 'encrypted' : 'damaged');
  }
}
