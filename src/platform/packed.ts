// Packages of hundreds of small files become one file each, in the cache: Node takes about a millisecond for every file.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What the program imports of each package. */
const entries = {
  kysely: ['kysely', 'kysely/migration'],
  'd3-hierarchy': ['d3-hierarchy'],
};

type Chunk = { readonly fileName: string; readonly code?: string };
type Rolldown = {
  readonly rolldown: (
    options: object,
  ) => Promise<{ generate(options: object): Promise<{ output: Chunk[] }> }>;
};

/**
 * Addresses of the packed files by what is imported. The first start after a new version packs it; where that fails
 * (a folder that cannot be written) the package is read file by file as usual.
 */
export async function packed(root: string, cache: string): Promise<Map<string, string>> {
  const addresses = new Map<string, string>();
  for (const [name, imports] of Object.entries(entries)) {
    try {
      const folder = join(cache, `${name}-${versionOf(root, name)}`);
      if (!existsSync(folder)) await pack(root, imports, folder);
      for (const one of imports) addresses.set(one, pathToFileURL(join(folder, fileOf(one))).href);
    } catch {
      // slower, and otherwise the same
    }
  }
  return addresses;
}

const fileOf = (imported: string): string => `${imported.replaceAll('/', '-')}.mjs`;

function versionOf(root: string, name: string): string {
  const described = readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8');
  return (JSON.parse(described) as { version: string }).version;
}

/** Packs modules and what they import into files of a folder; several processes may do it at once. */
async function pack(root: string, imports: readonly string[], folder: string): Promise<void> {
  const input = Object.fromEntries(imports.map((one) => [fileOf(one).slice(0, -4), one]));
  await packInto(folder, root, { input, cwd: root, platform: 'node', logLevel: 'silent' });
}

/** The same for any input of rolldown's; each input becomes a file of its own name. */
export async function packInto(folder: string, root: string, input: object): Promise<void> {
  const { rolldown } = createRequire(join(root, 'package.json'))('rolldown') as Rolldown;
  const bundle = await rolldown(input);
  const { output } = await bundle.generate({
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
  });
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  for (const { fileName, code } of output) writeFileSync(join(draft, fileName), code ?? '');
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error; // else another process was faster
  }
}
