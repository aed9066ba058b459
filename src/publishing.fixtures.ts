import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { rooms } from './app.tsx';
import { anApprovedMeeting, secrets } from './approved-meeting.fixtures.ts';
import type { Parts } from './approved-meeting.fixtures.ts';
import { aMunicipality } from './bodies/bodies.fixtures.ts';
import { testDatabase } from './platform/postgres/testing.ts';
import { asSystem } from './platform/sql/transaction.ts';
import { frontDoor } from './platform/web/testing.ts';
import type { Fields, Visitor } from './platform/web/testing.ts';
import { usualRoutine } from './publishing/routine.ts';

/** What a reviewer says yes to. */
export const yes = { punkt: usualRoutine.points, last: 'ja', bort: '2027-11-24' };

/** The whole house with a clock that tests move, and minutes on their way to the web; the secretary reviews. */
export async function aPublishingHouse() {
  const database = await testDatabase();
  const known = await asSystem(database.db, aMunicipality);
  let now = new Date('2026-11-24T15:00:00+01:00');
  const clock = () => now;
  const door = frontDoor(database, rooms({ clock, mailFrom: 'Kansliet <kansliet@sjoholma.example>' }), {
    clock,
  });
  const secretary = await door.as(known.people.secretary);

  async function inReview(parts: Parts = {}) {
    const approved = await anApprovedMeeting(database, door, known, parts);
    const begun = await secretary.send(
      `${approved.meeting}/publicering`,
      `${approved.meeting}/publicering`,
      {},
    );
    assert.equal(begun.status, 303, begun.text());
    const review = begun.location ?? '';
    return { ...approved, review, copy: review.replace('publicering', 'protokoll') };
  }
  const mask = (review: string, text: string) => secretary.post(`${review}/fynd`, { text, val: 'mask' });
  async function maskAll(review: string) {
    for (const text of Object.values(secrets)) assert.equal((await mask(review, text)).status, 303, text);
  }
  const publish = (visitor: Visitor, review: string, fields: Fields = {}) =>
    visitor.send(review, `${review}/publicera`, { ...yes, ...fields });
  async function published(parts: Parts = {}) {
    const under = await inReview(parts);
    if (!parts.individualMatters) await maskAll(under.review);
    const done = await publish(secretary, under.review);
    assert.equal(done.status, 303, done.text());
    return under;
  }
  async function pdfOf(address: string, visitor = door.visitor()) {
    const cookie = Array.from(visitor.cookies, ([name, value]) => `${name}=${value}`).join('; ');
    const answer = await door.app.request(address, { headers: { cookie } });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return { status: answer.status, type: answer.headers.get('content-type'), bytes };
  }
  async function stateOf(review: string): Promise<string | undefined> {
    const found = await sql<{
      state: string;
    }>`select state from publication where id = ${review.split('/').at(-1)}`.execute(database.db);
    return found.rows[0]?.state;
  }
  const at = (time: string): Date => (now = new Date(time));
  return {
    database,
    known,
    door,
    secretary,
    inReview,
    mask,
    maskAll,
    publish,
    published,
    pdfOf,
    stateOf,
    at,
  };
}
export type PublishingHouse = Awaited<ReturnType<typeof aPublishingHouse>>;
