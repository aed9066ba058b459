import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { sql } from 'kysely';
import type { PersonId } from '../../kernel/actor.ts';
import type { Clock } from '../clock.ts';
import { openSession } from '../sign-in/sessions.store.ts';
import type { Database } from '../sql/pool.ts';
import { asSystem } from '../sql/transaction.ts';
import { Answer } from './answer.ts';
import { webApp } from './app.ts';
import type { WebParts } from './app.ts';
import type { Env } from './context.ts';

/** Values of a field; several for a field that stands several times. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;
export type SentFile = { readonly field: string; readonly name: string; readonly bytes: Uint8Array | string };

/** Someone at a browser: keeps cookies, sends forms as a browser would, follows nothing by itself. */
export type Visitor = {
  get(path: string): Promise<Answer>;
  /** Posts fields; a fresh form key goes with them unless they carry one. */
  post(path: string, fields?: Fields): Promise<Answer>;
  upload(path: string, fields: Fields, files: readonly SentFile[]): Promise<Answer>;
  /** Opens a page, finds its form with this action, fills in fields by name and sends the whole. */
  send(page: string, action: string, fields: Fields): Promise<Answer>;
  /** Where a 303 leads. */
  follow(answer: Answer): Promise<Answer>;
  readonly cookies: Map<string, string>;
};

export type Door = {
  readonly app: Hono<Env>;
  /** Signed in as the person: a session is opened for them directly. */
  as(person: PersonId): Promise<Visitor>;
  visitor(): Visitor;
  /** What the program has logged of errors. */
  readonly log: Readonly<Record<string, unknown>>[];
};

type Mounted = ((app: Hono<Env>) => void) | readonly Hono<Env>[];

/** The house's real front door on a real database, with the routers under test behind it. 24 November 2026. */
export function frontDoor(
  database: Pick<Database, 'db'>,
  mounted: Mounted,
  parts: Partial<WebParts> & { clock?: Clock } = {},
): Door {
  const log: Readonly<Record<string, unknown>>[] = [];
  const app = webApp({
    db: database.db,
    clock: () => new Date('2026-11-24T09:00:00+01:00'),
    assets: { style: '/dist/test.css', script: '/dist/test.js' },
    secureCookies: false,
    log: (line) => log.push(line),
    ...parts,
  });
  if (typeof mounted === 'function') mounted(app);
  else for (const router of mounted) app.route('/', router);
  const visitor = (): Visitor => visitorOf(app);
  return {
    app,
    log,
    visitor,
    async as(person) {
      const token = await asSystem(database.db, async (db) => {
        await sql`insert into account (person_id, username, password_hash)
          values (${person}, ${person}, '') on conflict do nothing`.execute(db);
        return openSession(db, person);
      });
      const signedIn = visitor();
      signedIn.cookies.set('session', token);
      return signedIn;
    },
  };
}

function visitorOf(app: Hono<Env>): Visitor {
  const cookies = new Map<string, string>();
  const ask = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const headers = new Headers(init.headers);
    if (cookies.size > 0)
      headers.set('Cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    if (init.method === 'POST') headers.set('Sec-Fetch-Site', 'same-origin');
    const response = await app.request(`http://localhost${path}`, { ...init, headers });
    for (const cookie of response.headers.getSetCookie()) keep(cookies, cookie);
    return new Answer(path, response, await response.text());
  };
  const withKey = (fields: Fields): Fields => ({ formKey: randomUUID(), ...fields });
  const self: Visitor = {
    cookies,
    get: (path) => ask(path),
    post: (path, fields = {}) =>
      ask(path, { method: 'POST', body: new URLSearchParams(pairs(withKey(fields))) }),
    upload(path, fields, files) {
      const body = new FormData();
      for (const [name, value] of pairs(withKey(fields))) body.append(name, value);
      for (const { field, name, bytes } of files)
        body.append(field, new Blob([new Uint8Array(Buffer.from(bytes))]), name);
      return ask(path, { method: 'POST', body });
    },
    async send(page, action, fields) {
      const shown = await self.get(page);
      return self.post(action, { ...shown.form(action), ...fields });
    },
    follow: (answer) => self.get(answer.location ?? answer.path),
  };
  return self;
}

const pairs = (fields: Fields): [string, string][] =>
  Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  );

function keep(cookies: Map<string, string>, header: string): void {
  const [pair = '', ...attributes] = header.split(';');
  const at = pair.indexOf('=');
  const gone = attributes.some((one) => /^\s*max-age=0$/i.test(one));
  if (gone) cookies.delete(pair.slice(0, at));
  else cookies.set(pair.slice(0, at), pair.slice(at + 1));
}
