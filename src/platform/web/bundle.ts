import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { build as buildWithVite } from 'vite';
import type { Assets } from './context.ts';
import { prune } from './theme/prune.ts';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../../..');

/** The addresses of the built files, and the folder they lie in. */
export type Bundle = Assets & { readonly folder: string };
type Built = Assets & { readonly of: string };

/** Scripts of single pages, each by itself, so that no other page loads any of it; below src. */
const islands = { editor: 'notes/editor.island.ts' } as const;

/**
 * Builds the style sheet and the script when their sources have changed since last time; a second start
 * only reads. The names carry a hash of the content, so that browsers may keep them for ever.
 */
export async function bundleIfStale(folder = join(root, 'dist')): Promise<Bundle> {
  const of = await sourcesHash();
  const built = await read(join(folder, 'built.json'));
  if (built?.of === of) return { ...built, folder };
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const script = await buildScript(folder, join(here, 'client/main.ts'), 'traden');
  const alone: Record<string, string> = {};
  for (const [name, path] of Object.entries(islands))
    alone[name] = await buildScript(folder, join(root, 'src', path), name);
  const style = await buildStyle(folder);
  await writeFile(
    join(folder, 'built.json'),
    JSON.stringify({ of, style, script, islands: alone } satisfies Built),
  );
  return { style, script, islands: alone, folder };
}

async function read(path: string): Promise<Built | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Built;
  } catch {
    return undefined;
  }
}

async function sourcesHash(): Promise<string> {
  const hash = createHash('sha256');
  const beside = new Set(Object.values(islands).map((path) => dirname(path)));
  const folders = [
    ...['client', 'theme'].map((name) => join(here, name)),
    ...[...beside].flatMap((path) => [join(root, 'src', path), join(root, 'src', path, 'text')]),
  ];
  const files = (
    await Promise.all(
      folders.map((folder) =>
        readdir(folder).then((names) =>
          names.filter((name) => /\.(ts|css|json)$/.test(name)).map((name) => join(folder, name)),
        ),
      ),
    )
  ).flat();
  for (const path of [...files.sort(), fileURLToPath(import.meta.url), join(root, 'package-lock.json')]) {
    hash.update(path.slice(root.length)).update(await readFile(path));
  }
  return hash.digest('hex');
}

const common = {
  configFile: false,
  root: here,
  base: '/dist/',
  logLevel: 'error',
  publicDir: false,
} as const;

async function buildScript(folder: string, entry: string, name: string): Promise<string> {
  const { build } = await import('vite');
  const output = await build({
    ...common,
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2024',
      // NOTE as a library, so that vite adds no preloading of its own around the one late import
      lib: { entry, formats: ['es'] },
      rolldownOptions: {
        output: { entryFileNames: `${name}-[hash].js`, chunkFileNames: '[name]-[hash].js', minify: true },
      },
    },
  });
  return `/dist/${one(output).find((file) => file.type === 'chunk' && file.isEntry)?.fileName ?? ''}`;
}

async function buildStyle(folder: string): Promise<string> {
  const { build } = await import('vite');
  const output = await build({
    ...common,
    css: { transformer: 'lightningcss' },
    build: {
      write: false,
      cssMinify: 'lightningcss',
      rolldownOptions: { input: join(here, 'theme/all.css') },
    },
  });
  const sheet = one(output).find((file) => file.type === 'asset');
  if (sheet?.type !== 'asset') throw new Error('the style sheet was not built');
  const css = prune(Buffer.from(sheet.source).toString('utf8'));
  const name = `traden-${createHash('sha256').update(css).digest('hex').slice(0, 10)}.css`;
  await writeFile(join(folder, name), css);
  return `/dist/${name}`;
}

type Output = Awaited<ReturnType<typeof buildWithVite>>;
const one = (output: Output) => {
  const only = Array.isArray(output) ? output[0] : output;
  if (!only || !('output' in only)) throw new Error('nothing was built');
  return only.output;
};
