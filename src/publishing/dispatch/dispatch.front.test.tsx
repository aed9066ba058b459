// Extracts on their way to those whom the decisions concern, through the whole house and a real mail server.
import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { aClosedMeeting, anApprovedMeeting } from '../../approved-meeting.fixtures.ts';
import { day } from '../../kernel/day.ts';
import type { MailId } from '../../platform/mail/letter.ts';
import { sendMail } from '../../platform/mail/send-mail.job.ts';
import { wordsOf } from '../../platform/pdf/testing.ts';
import { asPerson } from '../../platform/sql/transaction.ts';
import type { Fields, Visitor } from '../../platform/web/testing.ts';
import { aPublishingHouse } from '../../publishing.fixtures.ts';
import type { PublishingHouse } from '../../publishing.fixtures.ts';

let house: PublishingHouse;
before(async () => {
  house = await aPublishingHouse();
});
after(() => house.database.close());
const approved = () => anApprovedMeeting(house.database, house.door, house.known);
const send = (visitor: Visitor, meeting: string, fields: Fields) =>
  visitor.post(`${meeting}/expediering/skicka`, { sett: '0', satt: 'paper', plats: 'x', ...fields });
const mail = { mottagare: 'Socialchefen', satt: 'mail', adress: 'chefen@sjoholma.example' } as const;

/** Hands the newest letter to a mail server that answers so, and what the server got. */
async function postman(code: number): Promise<string[]> {
  const got: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) =>
      done(code === 250 ? null : Object.assign(new Error('No such user'), { responseCode: code })),
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        got.push(Buffer.concat(parts).toString('utf8'));
        done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  const waiting = await sql<{ id: MailId }>`select id from mail where state = 'waiting'`.execute(
    house.database.db,
  );
  const work = sendMail(house.database.db, {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    from: 'kansliet@sjoholma.example',
  });
  for (const { id } of waiting.rows) await work.perform(id, new AbortController().signal);
  await new Promise<void>((done) => server.close(() => done()));
  return got;
}

test('an approved § goes by mail with its extract attached, and who sent it, when and how is written', async () => {
  const { secretary } = house;
  const { meeting, plan } = await approved();
  assert.equal((await secretary.get(meeting)).link('Expediera besluten'), `${meeting}/expediering`);
  assert.ok((await secretary.get('/expediering')).has('Akten, Socialchefen'));
  const sent = await send(secretary, meeting, { punkt: plan, ...mail });
  assert.equal(sent.status, 303, sent.text());
  assert.ok((await secretary.get(`${meeting}/expediering`)).has('väntar på att skickas'));
  const [letter] = await postman(250);
  const { attachments, to, subject, text } = await PostalMime.parse(letter ?? '');
  assert.deepEqual(
    [to?.[0]?.address, subject],
    ['chefen@sjoholma.example', 'Protokollsutdrag Socialnämnden 2026-11-24 § 140'],
  );
  assert.ok(!text?.includes('Plan för anhörigstöd'), 'the letter itself tells nothing');
  const [file] = attachments;
  assert.ok(file && file.content instanceof ArrayBuffer);
  const words = await wordsOf(new Uint8Array(file.content));
  assert.ok(words.includes('§ 140 Plan för anhörigstöd') && words.includes('Justerat 2026-11-24'), words);
  const page = await secretary.get(`${meeting}/expediering`);
  assert.ok(
    page.has('1. E-post till chefen@sjoholma.example, skickat') && page.has('av Nora Stig'),
    page.text(),
  );
  const list = await secretary.get('/expediering');
  assert.ok(list.has('Akten') && !list.has('Akten, Socialchefen'));
});

test('what is handed over on paper or by e-service is noted; the list empties when all have got theirs', async () => {
  const { secretary } = house;
  const { id, meeting, plan, private: told } = await approved();
  for (const [punkt, mottagare, satt] of [
    [plan, 'Akten', 'internal'],
    [plan, 'Socialchefen', 'paper'],
    [told, 'Sökanden', 'e-service'],
  ] as const)
    assert.equal(
      (await send(secretary, meeting, { punkt, mottagare, satt, anteckning: 'Lämnat i receptionen' })).status,
      303,
    );
  const page = await secretary.get(`${meeting}/expediering`);
  assert.ok(page.has('På papper') && page.has('Lämnat i receptionen') && !page.has('Inte expedierat'));
  assert.ok(!(await secretary.get('/expediering')).html.includes(id));
});

test('decided but not dispatched for more than five days is told as late (P-m)', async () => {
  const { secretary, at } = house;
  const { id } = await approved();
  const rowOf = async () =>
    (await secretary.get('/expediering')).rows().filter((row) => row[0]?.includes('Plan för anhörigstöd'));
  assert.ok((await rowOf()).every((row) => !row[3]?.includes('Sent')));
  at('2026-11-30T09:00:00+01:00');
  const late = await secretary.get('/expediering');
  at('2026-11-24T15:00:00+01:00');
  assert.ok(late.html.includes(id) && late.has('Sent'));
});

test('a letter that did not arrive is shown with its reason, waits again, and is sent once more', async () => {
  const { secretary } = house;
  const { meeting, plan, id } = await approved();
  assert.equal((await send(secretary, meeting, { punkt: plan, ...mail })).status, 303);
  await postman(550);
  const page = await secretary.get(`${meeting}/expediering`);
  assert.ok(page.has('kom inte fram') && page.has('No such user'), page.text());
  assert.ok((await secretary.get('/expediering')).rows().some((row) => row[2] === 'Akten, Socialchefen'));
  const { expediering } = page.form(`${meeting}/expediering/igen`);
  const again = () => secretary.post(`${meeting}/expediering/igen`, { expediering: String(expediering) });
  assert.equal((await again()).status, 303);
  assert.equal((await again()).status, 409, 'it is on its way');
  assert.equal((await postman(250)).length, 1);
  const other = await send(secretary, meeting, {
    punkt: plan,
    ...mail,
    adress: 'ny@sjoholma.example',
    sett: '1',
  });
  assert.equal(other.status, 303);
  assert.ok((await secretary.get(`${meeting}/expediering`)).has('2. E-post till ny@sjoholma.example'));
  assert.ok(id);
});

test('two clerks at once send once, and the second is told', async () => {
  const { secretary, door, known, database } = house;
  const { meeting, plan } = await approved();
  const clerks = [secretary, await door.as(known.people.elected), await door.as(known.people.administrator)];
  const answers = await Promise.all(clerks.map((clerk) => send(clerk, meeting, { punkt: plan, ...mail })));
  assert.deepEqual(
    answers.map(({ status }) => status).sort((a, b) => a - b),
    [303, 409, 409],
  );
  assert.ok(answers.some((answer) => answer.has('Någon annan har skickat utdraget')));
  const letters = await sql<{
    n: number;
  }>`select count(*)::int as n from dispatch d join mail m on m.id = d.mail_id
    where d.item_id = ${plan}`.execute(database.db);
  assert.equal(letters.rows[0]?.n, 1);
});

test('what is not approved is not dispatched, and bad input is answered in plain words (G12)', async () => {
  const { secretary, database, known } = house;
  const closed = await aClosedMeeting(database, known);
  const draft = await send(secretary, `/moten/${closed.id}`, { punkt: closed.plan, ...mail });
  assert.ok(draft.status === 409 && draft.has('Paragrafen är inte justerad'));
  const { meeting, plan, prepared } = await approved();
  for (const [fields, sentence] of [
    [{ mottagare: '' }, 'Skriv vem som ska få utdraget'],
    [{ satt: 'brevduva' }, 'Välj hur utdraget skickas'],
    [{ ...mail, adress: 'chefen' }, 'Skriv en e-postadress'],
    [{ mottagare: 'x'.repeat(301) }, 'Högst 300 tecken'],
  ] as const) {
    const wrong = await send(secretary, meeting, { punkt: plan, mottagare: 'Akten', ...fields });
    assert.ok(wrong.status === 422 && wrong.has(sentence), `${sentence}: ${wrong.status}`);
  }
  assert.equal((await send(secretary, meeting, { punkt: closed.plan, mottagare: 'Akten' })).status, 404);
  assert.equal((await send(secretary, meeting, { punkt: prepared, mottagare: 'Akten' })).status, 303);
});

test('nobody but those who run the body dispatches, or reads who was sent what; the database agrees', async () => {
  const { door, known, secretary, database } = house;
  const { meeting, plan, id } = await approved();
  assert.equal((await send(secretary, meeting, { punkt: plan, mottagare: 'Akten' })).status, 303);
  const manager = await door.as(known.people.manager);
  assert.equal((await manager.get(`${meeting}/expediering`)).status, 403);
  assert.equal((await send(manager, meeting, { punkt: plan, ...mail })).status, 403);
  assert.equal((await manager.post(`${meeting}/expediering/igen`, {})).status, 403);
  assert.ok(!(await manager.get('/expediering')).html.includes(id));
  assert.match((await door.visitor().get('/expediering')).location ?? '', /^\/logga-in/);
  const seen = await asPerson(database.db, known.people.manager, day('2026-11-24'), (db) =>
    sql`select id from dispatch`.execute(db),
  );
  assert.equal(seen.rows.length, 0);
  await assert.rejects(sql`update dispatch set recipient = 'Ingen'`.execute(database.db), /never|added/i);
});
