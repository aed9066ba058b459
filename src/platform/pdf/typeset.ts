// The thread that sets one document in type. It is ended when it has answered: the typesetter keeps memory otherwise.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { withEachText } from './clean.ts';

export type Order = {
  readonly template: string;
  readonly data: unknown;
  /** Seconds since 1970: the same document at the same moment has the same bytes. */
  readonly created: number;
};
export type SetInType = {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly replaced: readonly string[];
};
export type Answer = SetInType | { readonly fault: string };

const packages = createRequire(import.meta.url);
const fonts = [
  'source-sans/TTF/SourceSans3-Regular.ttf',
  'source-sans/TTF/SourceSans3-Semibold.ttf',
  'source-sans/TTF/SourceSans3-It.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
];
const fontFile = (name: string): Buffer => {
  const [owner = '', ...rest] = name.split('/');
  return readFileSync(join(dirname(packages.resolve(`${owner}/package.json`)), ...rest));
};

const asPdf = { lint: 'ua-1', archive: 'a-2a' } as const;
/** The pieces of text that no font could draw, as the typesetter quotes them. */
const undrawn = /the text `\\?"(.+?)\\?"` could not be displayed/g;
const mostRounds = 8;

function compilerFor(workspace: string): NodeCompiler {
  return NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fonts.map(fontFile) }] });
}

function compile(compiler: NodeCompiler, { template, data }: Order) {
  compiler.mapShadow(join(dirname(template), 'data.json'), Buffer.from(JSON.stringify(data)));
  const done = compiler.compile({ mainFilePath: template });
  if (done.result && !done.hasError()) return done.result;
  const error = done.takeError();
  throw new Error(`template: ${JSON.stringify(error && compiler.fetchDiagnostics(error))}`);
}

/** Sets the document; what no font can draw becomes "□", and is named. Throws what the typesetter says of the rest. */
function typeset(order: Order): SetInType {
  const compiler = compilerFor(dirname(order.template));
  const replaced = new Set<string>();
  let data = order.data;
  for (let round = 0; round < mostRounds; round += 1) {
    const document = compile(compiler, { ...order, data });
    try {
      const bytes = compiler.pdf(document, { pdfStandard: asPdf.archive, creationTimestamp: order.created });
      compiler.pdf(document, { pdfStandard: asPdf.lint, creationTimestamp: order.created });
      return { bytes, pages: document.numOfPages, replaced: [...replaced] };
    } catch (error) {
      const signs = [...String(error).matchAll(undrawn)].map(([, text = '']) => unescaped(text));
      if (signs.length === 0) throw error;
      for (const sign of signs) replaced.add(sign);
      data = withEachText(data, (text) => signs.reduce((kept, sign) => kept.replaceAll(sign, '□'), text));
    }
  }
  throw new Error(`signs that cannot be set: ${[...replaced].join(' ')}`);
}

const unescaped = (text: string): string =>
  text.replace(/\\u\{([0-9a-f]+)\}/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));

if (parentPort) {
  let answer: Answer;
  try {
    answer = typeset(workerData as Order);
  } catch (error) {
    answer = { fault: error instanceof Error ? error.message : String(error) };
  }
  parentPort.postMessage(answer, []);
}
