import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context } from 'hono';
import type { Env } from './context.ts';

type Kept = { readonly plain: Uint8Array<ArrayBuffer>; readonly gzipped: Uint8Array<ArrayBuffer> };
const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

/** The built style sheet and scripts. Their names carry a hash of their content, so they are kept for ever. */
export function serveFiles(folder: string) {
  const kept = new Map<string, Kept>();
  return async (c: Context<Env>): Promise<Response> => {
    const name = c.req.param('name') ?? '';
    const type = types[name.split('.').at(-1) ?? ''];
    if (!type || !/^[\w.-]+$/.test(name)) return c.text('', 404);
    const file = kept.get(name) ?? (await read(join(folder, name)));
    if (!file) return c.text('', 404);
    kept.set(name, file);
    const zipped = c.req.header('Accept-Encoding')?.includes('gzip') ?? false;
    return c.body(zipped ? file.gzipped : file.plain, 200, {
      'Content-Type': type,
      'Cache-Control': 'public, max-age=31536000, immutable',
      Vary: 'Accept-Encoding',
      ...(zipped && { 'Content-Encoding': 'gzip' }),
    });
  };
}

async function read(path: string): Promise<Kept | undefined> {
  const plain = await readFile(path).catch(() => undefined);
  return plain && { plain: new Uint8Array(plain), gzipped: new Uint8Array(await promisify(gzip)(plain)) };
}
