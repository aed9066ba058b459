import { sql } from 'kysely';
import type { BodyId } from '../../kernel/actor.ts';
import { newId } from '../../kernel/id.ts';
import { askForWork } from '../jobs/ask.store.ts';
import type { Db } from '../sql/pool.ts';
import { maySendAgain, patience } from './letter.ts';
import type { Letter, MailFileId, MailId, MailState, Outcome, Sending } from './letter.ts';

/** Where processes hear that letters wait. */
export const mailQueue = 'mail';

type SendingRow = {
  id: MailId;
  state: MailState;
  to_address: string;
  tries: number;
  last_error: string;
  sent_at: Date | null;
  made_at: Date;
};
type LetterRow = {
  id: MailId;
  to_name: string;
  to_address: string;
  subject: string;
  text: string;
  html: string;
  calendar: string | null;
  calendar_method: string | null;
  file_ids: string[];
  tries: number;
};
/** A letter that is about to be handed to the mail server. */
export type LetterToSend = LetterRow & {
  readonly files: readonly { readonly name: string; readonly media_type: string; readonly bytes: Buffer }[];
};

/** The outbox (utkorg): letters are stored with what they tell of, and sent afterwards. */
export const outboxStore = (db: Db) => ({
  /** Keeps a file that goes with letters, once for all who get it. */
  async keepFile(
    bodyId: BodyId,
    file: { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array },
  ): Promise<MailFileId> {
    const id = newId<'mail-file'>();
    await sql`insert into mail_file (id, body_id, name, media_type, bytes)
      values (${id}, ${bodyId}, ${file.name}, ${file.mediaType}, ${Buffer.from(file.bytes)})`.execute(db);
    return id;
  },
  /** Puts a letter in the outbox; one that is there already, by its `once`, is answered with and not doubled. */
  async put(letter: Letter): Promise<MailId> {
    const id = newId<'mail'>();
    await sql`insert into mail (id, once, body_id, about_id, person_id, to_name, to_address, subject, text, html,
        calendar, calendar_method, file_ids, made_by)
      values (${id}, ${letter.once}, ${letter.bodyId}, ${letter.aboutId ?? null}, ${letter.personId ?? null},
        ${letter.toName}, ${letter.toAddress}, ${letter.subject}, ${letter.text}, ${letter.html},
        ${letter.calendar?.text ?? null}, ${letter.calendar?.method ?? null},
        ${[...(letter.fileIds ?? [])]}::uuid[], ${letter.madeBy ?? null})
      on conflict (once) do nothing`.execute(db);
    await askForWork(db, mailQueue);
    const kept = await sql<{ id: MailId }>`select id from mail where once = ${letter.once}`.execute(db);
    return kept.rows[0]?.id ?? id;
  },
  /** How far these letters have come; those the reader may not see are missing. */
  async sendings(ids: readonly MailId[]): Promise<Map<MailId, Sending>> {
    if (ids.length === 0) return new Map();
    const found = await sql<SendingRow>`select id, state, to_address, tries, last_error, sent_at, made_at
      from mail where id = any(${[...ids]}::uuid[])`.execute(db);
    return new Map(found.rows.map((row) => [row.id, toSending(row)]));
  },
  /** A letter's own words, to be read or taken to another way of sending. */
  async words(
    id: MailId,
  ): Promise<Pick<LetterRow, 'to_name' | 'to_address' | 'subject' | 'text'> | undefined> {
    const found =
      await sql<LetterRow>`select to_name, to_address, subject, text from mail where id = ${id}`.execute(db);
    return found.rows[0];
  },
  /** Lets one that failed, or of which nobody knows, be sent again; 'not-now' where it is on its way or came through. */
  async sendAgain(id: MailId): Promise<'waiting' | 'not-now'> {
    const states = (['failed', 'uncertain'] as const).filter(maySendAgain);
    const changed = await sql`update mail set state = 'waiting', tries = 0, last_error = '', began_at = null,
        next_try = clock_timestamp(), give_up_at = clock_timestamp() + interval '3 days'
      where id = ${id} and state = any(${states})`.execute(db);
    if (changed.numAffectedRows !== 1n) return 'not-now';
    await askForWork(db, mailQueue);
    return 'waiting';
  },
  /** Letters whose time has come. Of what was under way when a process died nobody knows whether it went out. */
  async due(): Promise<MailId[]> {
    await sql`update mail set state = 'uncertain', last_error = 'Programmet avslutades medan brevet lämnades över.'
      where state = 'sending' and began_at < clock_timestamp() - interval '10 minutes'`.execute(db);
    await sql`update mail set state = 'failed',
        last_error = case when last_error = '' then 'Brevet kunde inte skickas i tid.' else last_error end
      where state = 'waiting' and give_up_at < clock_timestamp()`.execute(db);
    const found = await sql<{ id: MailId }>`select id from mail
      where state = 'waiting' and next_try <= clock_timestamp() order by made_at limit 200`.execute(db);
    return found.rows.map(({ id }) => id);
  },
  /** Takes a letter to send it: nobody else will. Undefined where somebody has, or its time has not come. */
  async take(id: MailId): Promise<LetterToSend | undefined> {
    const found =
      await sql<LetterRow>`update mail set state = 'sending', tries = tries + 1, began_at = clock_timestamp()
      where id = ${id} and state = 'waiting' and next_try <= clock_timestamp() and give_up_at >= clock_timestamp()
      returning id, to_name, to_address, subject, text, html, calendar, calendar_method, file_ids, tries`.execute(
        db,
      );
    const letter = found.rows[0];
    if (!letter) return undefined;
    const files = await sql<{ name: string; media_type: string; bytes: Buffer }>`
      select name, media_type, bytes from mail_file where id = any(${letter.file_ids}::uuid[]) order by name`.execute(
      db,
    );
    return { ...letter, files: files.rows };
  },
  /** Writes what became of it. */
  async settle({ id, tries }: Pick<LetterToSend, 'id' | 'tries'>, outcome: Outcome): Promise<void> {
    const why = outcome.kind === 'sent' ? '' : outcome.why;
    const state = stateAfter[outcome.kind];
    await sql`update mail set state = ${state}, last_error = ${why}, began_at = null,
        sent_at = case when ${state} = 'sent' then clock_timestamp() end,
        next_try = clock_timestamp() + make_interval(mins => ${patience(tries)})
      where id = ${id} and state = 'sending'`.execute(db);
  },
});

const stateAfter = {
  sent: 'sent',
  later: 'waiting',
  refused: 'failed',
  unknown: 'uncertain',
} as const satisfies Record<Outcome['kind'], MailState>;

const toSending = (row: SendingRow): Sending => ({
  id: row.id,
  state: row.state,
  toAddress: row.to_address,
  tries: row.tries,
  lastError: row.last_error,
  sentAt: row.sent_at ?? undefined,
  madeAt: row.made_at,
});
