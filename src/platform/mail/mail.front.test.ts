import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerOptions } from 'smtp-server';
import { aMunicipality } from '../../bodies/bodies.fixtures.ts';
import { day } from '../../kernel/day.ts';
import { startJobs } from '../jobs/jobs.job.ts';
import { testDatabase } from '../postgres/testing.ts';
import { asPerson, asSystem } from '../sql/transaction.ts';
import { outboxStore } from './outbox.store.ts';
import { sendMail } from './send-mail.job.ts';
import type { Letter, MailId, Sending } from './letter.ts';

const database = await testDatabase();
after(() => database.close());
const { db } = database;
const known = await asSystem(db, aMunicipality);
const today = day('2026-11-24');

const aLetter = (once: string, more: Partial<Letter> = {}): Letter => ({
  once,
  bodyId: known.bodies.committee,
  toName: 'Ellen Varg',
  toAddress: 'ellen.varg@sjoholma.example',
  subject: 'Kallelse: åtta ärenden',
  text: 'Hej Åsa\n',
  html: '<p>Hej Åsa</p>',
  ...more,
});
const put = (letter: Letter): Promise<MailId> => asSystem(db, (own) => outboxStore(own).put(letter));
const seen = async (id: MailId): Promise<Sending> => {
  const found = (await asSystem(db, (own) => outboxStore(own).sendings([id]))).get(id);
  assert.ok(found);
  return found;
};

type Server = { url: string; got: string[]; stop(): Promise<void> };
/** A mail server on this machine that keeps what it gets. */
async function mailServer(options: SMTPServerOptions = {}): Promise<Server> {
  const got: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        got.push(Buffer.concat(parts).toString('utf8'));
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    got,
    stop: () => new Promise((done) => server.close(() => done())),
  };
}
const work = (url: string) =>
  sendMail(db, { smtpUrl: url, from: 'Sjöholma kommun <kansliet@sjoholma.example>' });
const never = new AbortController().signal;

test('a letter arrives with its text, invitation and file, and is known to be sent', async () => {
  const server = await mailServer();
  const file = {
    name: 'Kallelse 9 december.pdf',
    mediaType: 'application/pdf',
    bytes: Buffer.from('%PDF-1.7 å'),
  };
  const id = await asSystem(db, async (own) => {
    const outbox = outboxStore(own);
    const kept = await outbox.keepFile(known.bodies.committee, file);
    return outbox.put(
      aLetter('with all', {
        fileIds: [kept],
        calendar: { method: 'REQUEST', text: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' },
      }),
    );
  });
  await work(server.url).perform(id, never);
  assert.equal((await seen(id)).state, 'sent');
  const mail = await PostalMime.parse(server.got[0] ?? '');
  assert.deepEqual([mail.subject, mail.from?.name], ['Kallelse: åtta ärenden', 'Sjöholma kommun']);
  assert.deepEqual([mail.text?.trim(), mail.html?.trim()], ['Hej Åsa', '<p>Hej Åsa</p>']);
  assert.ok(mail.attachments.some(({ filename }) => filename === file.name));
  assert.ok(
    mail.attachments.some(({ mimeType, method }) => mimeType === 'text/calendar' && method === 'REQUEST'),
  );
  await server.stop();
});

test('the same letter is not put twice, and two processes at once send it once', async () => {
  const server = await mailServer();
  const id = await put(aLetter('once'));
  assert.equal(await put(aLetter('once', { text: 'annat' })), id);
  await Promise.all([1, 2, 3, 4].map(() => work(server.url).perform(id, never)));
  await work(server.url).perform(id, never);
  assert.equal(server.got.length, 1);
  await server.stop();
});

test('a server that is down is tried again, with its answer shown; the letter leaves when it is up', async () => {
  const closed = createServer();
  await new Promise<void>((ready) => closed.listen(0, '127.0.0.1', ready));
  const { port } = closed.address() as AddressInfo;
  await new Promise((done) => closed.close(done));
  const id = await put(aLetter('while down'));
  await work(`smtp://127.0.0.1:${port}`).perform(id, never);
  const waiting = await seen(id);
  assert.deepEqual([waiting.state, waiting.tries], ['waiting', 1]);
  assert.match(waiting.lastError, /ECONNREFUSED/);
  const server = await mailServer();
  await work(server.url).perform(id, never);
  assert.equal(server.got.length, 0, 'its time has not come');
  await sql`update mail set next_try = now() where id = ${id}`.execute(db);
  await work(server.url).perform(id, never);
  assert.deepEqual([(await seen(id)).state, server.got.length], ['sent', 1]);
  await server.stop();
});

test('a server that refuses the address ends it with its reason; a clerk sends it again', async () => {
  const refusing = await mailServer({
    onRcptTo: (_address, _session, done) =>
      done(Object.assign(new Error('No such user'), { responseCode: 550 })),
  });
  const id = await put(aLetter('refused'));
  await work(refusing.url).perform(id, never);
  const failed = await seen(id);
  assert.equal(failed.state, 'failed');
  assert.match(failed.lastError, /No such user/);
  await refusing.stop();
  const stranger = await asPerson(db, known.people.manager, today, (own) => outboxStore(own).sendAgain(id));
  assert.equal(stranger, 'not-now');
  assert.equal(
    await asPerson(db, known.people.secretary, today, (own) => outboxStore(own).sendAgain(id)),
    'waiting',
  );
  const server = await mailServer();
  await work(server.url).perform(id, never);
  assert.equal((await seen(id)).state, 'sent');
  assert.equal(
    await asPerson(db, known.people.secretary, today, (own) => outboxStore(own).sendAgain(id)),
    'not-now',
  );
  await server.stop();
});

test('a server that asks for patience (4xx) is tried again', async () => {
  const busy = await mailServer({
    onRcptTo: (_address, _session, done) =>
      done(Object.assign(new Error('Greylisted'), { responseCode: 451 })),
  });
  const id = await put(aLetter('greylisted'));
  await work(busy.url).perform(id, never);
  assert.equal((await seen(id)).state, 'waiting');
  await busy.stop();
});

test('where the line breaks after the text was handed over nobody knows, and it is not sent again by itself', async () => {
  const breaking = createServer((socket) => {
    let isText = false;
    socket.on('error', () => undefined);
    socket.write('220 mail\r\n');
    socket.on('data', (said) => {
      if (isText) {
        if (said.toString().endsWith('.\r\n')) socket.destroy();
        return;
      }
      isText = said.toString().startsWith('DATA');
      socket.write(isText ? '354 go on\r\n' : '250 ok\r\n');
    });
  });
  await new Promise<void>((ready) => breaking.listen(0, '127.0.0.1', ready));
  const { port } = breaking.address() as AddressInfo;
  const id = await put(aLetter('broken off'));
  await work(`smtp://127.0.0.1:${port}`).perform(id, never);
  assert.equal((await seen(id)).state, 'uncertain');
  await new Promise((done) => breaking.close(done));
});

test('a letter that was under way when the program died is uncertain, and one that waited too long has failed', async () => {
  const [cutOff, old] = [await put(aLetter('cut off')), await put(aLetter('old'))];
  await asSystem(db, (own) => outboxStore(own).take(cutOff));
  await sql`update mail set began_at = now() - interval '11 minutes' where id = ${cutOff}`.execute(db);
  await sql`update mail set give_up_at = now() - interval '1 minute' where id = ${old}`.execute(db);
  await work('smtp://127.0.0.1:1').waiting();
  assert.deepEqual([(await seen(cutOff)).state, (await seen(old)).state], ['uncertain', 'failed']);
});

test('letters that wait leave by the queue, also those written before it started', async () => {
  await sql`update mail set state = 'failed' where state = 'waiting'`.execute(db);
  const server = await mailServer();
  const ids = [await put(aLetter('before 1')), await put(aLetter('before 2'))];
  const jobs = await startJobs(database.pool, { tell: (error) => console.error(error) });
  await jobs.take(work(server.url));
  ids.push(await put(aLetter('after')));
  const all = async () => (await Promise.all(ids.map(seen))).every(({ state }) => state === 'sent');
  for (let tries = 0; !(await all()); tries += 1) {
    assert.ok(tries < 200, 'the letters did not leave within ten seconds');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.equal(server.got.length, 3);
  await jobs.stop();
  await server.stop();
});

test('a body’s letters are nobody’s but theirs who run it: others neither read, write nor add', async () => {
  const id = await put(aLetter('secret'));
  const outbox = (person: typeof known.people.manager) =>
    asPerson(db, person, today, (own) => outboxStore(own).sendings([id]));
  assert.equal((await outbox(known.people.secretary)).size, 1);
  assert.equal((await outbox(known.people.manager)).size, 0);
  await assert.rejects(
    asPerson(db, known.people.manager, today, (own) => outboxStore(own).put(aLetter('forged'))),
    /row-level security/,
  );
  await assert.rejects(sql`update mail set text = 'annat' where id = ${id}`.execute(db), /never rewritten/);
});
