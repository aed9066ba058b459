// Lets Node import .tsx: types and JSX are taken away in memory, line by line, and kept in a cache by content.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire, enableCompileCache, registerHooks } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packed } from './packed.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const cache = join(root, 'node_modules', '.cache', 'roda-traden');
enableCompileCache(join(cache, 'compiled'));
const require = createRequire(import.meta.url);

type Transform = (
  name: string,
  code: string,
  options: object,
) => { code: string; errors: { message: string }[] };
let transform: Transform | undefined;

function toJavaScript(path: string): string {
  const source = readFileSync(path, 'utf8');
  const kept = join(cache, createHash('sha256').update(source).digest('hex').slice(0, 32) + '.js');
  try {
    return readFileSync(kept, 'utf8');
  } catch {
    transform ??= (require('rolldown/utils') as { transformSync: Transform }).transformSync;
    const done = transform(path, source, {
      lang: 'tsx',
      jsx: { runtime: 'automatic', importSource: 'preact' },
      sourcemap: false,
    });
    if (done.errors[0]) throw new SyntaxError(`${path}: ${done.errors[0].message}`);
    try {
      mkdirSync(cache, { recursive: true });
      const draft = `${kept}.${process.pid}`;
      writeFileSync(draft, done.code);
      renameSync(draft, kept);
    } catch {
      // a folder that cannot be written only costs time
    }
    return done.code;
  }
}

const packages = await packed(root, cache);
registerHooks({
  resolve(specifier, context, next) {
    const url = packages.get(specifier);
    return url === undefined ? next(specifier, context) : { url, format: 'module', shortCircuit: true };
  },
  load(url, context, next) {
    if (!url.startsWith('file:') || !url.endsWith('.tsx')) return next(url, context);
    return { format: 'module', source: toJavaScript(fileURLToPath(url)), shortCircuit: true };
  },
});
