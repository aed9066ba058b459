import { createHash } from 'node:crypto';
import type { MiddlewareHandler, Next } from 'hono';
import { cleanFileName } from '../../kernel/file-name.ts';
import { tokenHash } from '../sign-in/sessions.store.ts';
import type { Db } from '../sql/pool.ts';
import { asVisitor } from '../sql/transaction.ts';
import type { Ctx, Env, FormFields, Upload } from './context.ts';
import { TroublePage } from './problems.tsx';
import { sessionToken } from './session-cookie.ts';
import { show } from './show.tsx';

const MB = 1024 * 1024;
/** Bytes: a form with files, one with a whole batch of them, and any other. */
export const limits = { upload: 25 * MB, batch: 100 * MB, form: MB } as const;
/** Where a batch of files is handed in, by whoever is signed in. */
const batchPath = '/las-in';
async function uploadLimit(c: Ctx, db: Db): Promise<number> {
  if (c.req.path !== batchPath || Number(c.req.header('Content-Length') ?? Infinity) <= limits.upload)
    return limits.upload;
  return (await isSignedIn(c, db)) ? limits.batch : limits.upload;
}

/** Asked of the database before a large body is read: a cookie of the right name is nobody's session yet. */
async function isSignedIn(c: Ctx, db: Db): Promise<boolean> {
  const token = sessionToken(c);
  if (!token) return false;
  return asVisitor(db, tokenHash(token), c.get('today'), (_, actor) => Promise.resolve(actor !== undefined));
}

/** Reads a sent form whole before its request takes a connection; too large, or no form, is a clear no. */
export const readForms =
  (db: Db): MiddlewareHandler<Env> =>
  (c, next) =>
    readForm(c, db, next);

async function readForm(c: Ctx, db: Db, next: Next): Promise<Response | void> {
  if (c.req.method !== 'POST') return next();
  const type = c.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  const upload = type === 'multipart/form-data';
  if (!upload && type !== 'application/x-www-form-urlencoded' && type !== '') {
    return show(c, <TroublePage trouble="notForm" />, 415);
  }
  const body = await readUpTo(c, upload ? await uploadLimit(c, db) : limits.form);
  if (!body) return show(c, <TroublePage trouble="tooLarge" />, 413);
  const data = await formData(body, c.req.header('Content-Type'));
  if (!data) return show(c, <TroublePage trouble="notForm" />, 400);
  c.set('form', await fieldsOf(data));
  return next();
}

/** What a sender may go on sending after the limit, thrown away as it comes, so that a browser gets the answer. */
const patience = 1024 * 1024 * 1024;

async function readUpTo(c: Ctx, limit: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const tooLarge = Number(c.req.header('Content-Length') ?? 0) > limit;
  for await (const chunk of c.req.raw.body ?? []) {
    size += chunk.length;
    if (size > patience) break;
    if (tooLarge || size > limit) chunks.length = 0;
    else chunks.push(chunk);
  }
  return tooLarge || size > limit ? undefined : new Uint8Array(Buffer.concat(chunks));
}

async function formData(
  body: Uint8Array<ArrayBuffer>,
  type: string | undefined,
): Promise<FormData | undefined> {
  if (body.length === 0) return new FormData();
  try {
    return await new Response(body, { headers: { 'Content-Type': type ?? '' } }).formData();
  } catch {
    return undefined;
  }
}

async function fieldsOf(data: FormData): Promise<FormFields> {
  const texts = new Map<string, string[]>();
  const uploads = new Map<string, Upload[]>();
  const content = createHash('sha256');
  for (const [name, value] of data) {
    if (typeof value === 'string') {
      const text = name === 'version' ? versionIn(value) : clean(value);
      texts.set(name, [...(texts.get(name) ?? []), text]);
      if (name !== 'formKey') content.update(JSON.stringify([name, text]));
    } else if (value.name !== '' || value.size > 0) {
      const bytes = new Uint8Array(await value.arrayBuffer());
      const called = value.name && cleanFileName(value.name);
      uploads.set(name, [...(uploads.get(name) ?? []), { name: called, bytes }]);
      content.update(JSON.stringify([name, called])).update(bytes);
    }
  }
  return {
    text: (name) => texts.get(name)?.[0] ?? '',
    all: (name) => texts.get(name) ?? [],
    typed: Object.fromEntries([...texts].map(([name, values]) => [name, values[0] ?? ''])),
    file: (name) => uploads.get(name)?.[0],
    files: (name) => uploads.get(name) ?? [],
    content: content.digest('hex'),
  };
}

/** A version that no page has shown is older than all: the form is answered as stale. */
const versionIn = (sent: string): string => (/^\d{1,9}$/.test(sent) ? sent : '0');

/** Line ends as one, and no NUL, which no text in the database may hold. */
const clean = (typed: string): string => typed.replaceAll('\r\n', '\n').replaceAll('\0', '').trim();
