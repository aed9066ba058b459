// Packs the whole program into a few files: Node takes about a millisecond for every file, and we have hundreds.
// Run by bin/program.mjs with the folder to fill; src/ stays what is edited, tested and read.
import { readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { packInto } from './packed.ts';

const kept = 5;
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A packed file lies elsewhere, but its parts still look for their neighbours where they were written. */
const ownAddress = {
  name: 'own-address',
  transform: {
    filter: { id: /[/\\]src[/\\].*\.tsx?$/, code: 'import.meta.url' },
    handler: (code: string, id: string) => ({
      code: code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)),
    }),
  },
};

/** Packages that few requests need, or that look for files of their own: imported as before, when they are needed. */
const apart = [
  /^(vite|exceljs|pdfjs-dist|rolldown|pg-boss|sharp|tesseract\.js|parse5|postal-mime|word-extractor|pkijs|asn1js)(\/|$)/,
  /^@(napi-rs|tesseract\.js-data|cantoo|myriaddreamin)\//,
  /^pg-(native|cloudflare)$/,
];

/** Packs the service and the commands into `folder`, and removes what was packed of earlier versions. */
export async function packProgram(folder: string): Promise<void> {
  await packInto(folder, root, {
    input: { main: 'src/main.ts', rt: 'src/rt/rt.ts' },
    cwd: root,
    platform: 'node',
    logLevel: 'silent',
    external: apart,
    plugins: [ownAddress],
  });
  removeOld(dirname(folder));
}

/** An older version may still be running from its own folder: the latest few stay. */
function removeOld(cache: string): void {
  const packs = readdirSync(cache)
    .filter((name) => name.startsWith('program-'))
    .map((name) => join(cache, name))
    .sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs);
  for (const path of packs.slice(kept)) rmSync(path, { recursive: true, force: true });
}

const folder = process.argv[2];
if (process.argv[1] === fileURLToPath(import.meta.url) && folder) await packProgram(folder);
