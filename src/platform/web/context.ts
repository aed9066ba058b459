import { Hono } from 'hono';
import type { Context } from 'hono';
import type { Actor } from '../../kernel/actor.ts';
import type { Day } from '../../kernel/day.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { Db } from '../sql/pool.ts';

/** What every request brings: `db` is its own transaction, in which row level security holds. */
export type Env = {
  Variables: {
    db: Db;
    actor: Actor | undefined;
    today: Day;
    locale: Locale;
    requestId: string;
    /** The form as it was sent, read once. */
    form: FormFields | undefined;
    /** Where the answer to a form leads, remembered with the form's key. */
    location: string | undefined;
    assets: Assets;
    scheme: 'light' | 'dark' | 'auto';
    /** True behind https: cookies get the `__Host-` prefix and `Secure`. */
    secureCookies: boolean;
    /** What other people change while somebody looks; none where nothing is followed. */
    live: Live | undefined;
  };
};

/** Hears that what it follows has changed, and that there is no more to hear. */
export type Follower = { readonly heard: () => void; readonly ended: () => void };
/** Who follows what in this process (platform/live). */
export type Live = {
  readonly count: number;
  /** Follows a topic until the returned function is called. */
  readonly follow: (topic: string, follower: Follower) => () => void;
};

/** Addresses of the style sheet and script, with the hash of their content in the name. */
export type Assets = {
  readonly style: string;
  readonly script: string;
  /** Scripts of single pages, by their file's name without ending. */
  readonly islands?: Readonly<Record<string, string>>;
};

export type Upload = { readonly name: string; readonly bytes: Uint8Array };
export type FormFields = {
  /** Text fields as typed; an absent field reads as ''. */
  readonly text: (name: string) => string;
  /** Every value of a field that may stand several times. */
  readonly all: (name: string) => readonly string[];
  readonly typed: Readonly<Record<string, string>>;
  readonly file: (name: string) => Upload | undefined;
  readonly files: (name: string) => readonly Upload[];
  /** A hash of all that was sent, but for the form's key. */
  readonly content: string;
};

export type Ctx = Context<Env>;

/** A router of one slice. */
export const routes = (): Hono<Env> => new Hono<Env>();

/** Thrown to answer a visitor who has to sign in first. */
export class SignInFirst extends Error {}

/** The person who acts; a visitor is shown the sign-in page and comes back here. */
export function signedIn(c: Ctx): Actor {
  const actor = c.get('actor');
  if (!actor) throw new SignInFirst();
  return actor;
}

/** The sent form. Only for POST routes. */
export function form(c: Ctx): FormFields {
  const read = c.get('form');
  if (!read) throw new Error('no form was sent');
  return read;
}
