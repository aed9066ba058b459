// The notice board behind its front door, with a clock that tests move and approved minutes that they hand in.
import assert from 'node:assert/strict';
import { aMunicipality } from '../bodies/bodies.fixtures.ts';
import type { Fixture } from '../bodies/bodies.fixtures.ts';
import { testDatabase } from '../platform/postgres/testing.ts';
import { asSystem } from '../platform/sql/transaction.ts';
import { frontDoor } from '../platform/web/testing.ts';
import type { Door, Fields, Visitor } from '../platform/web/testing.ts';
import type { ApprovedMinutes } from './handed.ts';
import { noticeBoardRoutes } from './notice-board.routes.tsx';

export type BoardHouse = {
  readonly database: Awaited<ReturnType<typeof testDatabase>>;
  readonly door: Door;
  readonly known: Fixture;
  /** What is approved, by meeting. */
  readonly approved: Map<string, readonly ApprovedMinutes[]>;
  /** Moves the clock. */
  at(time: string): void;
  /** A form for minutes of §§ 52-54, of which 53 only prepares; a test names what it is about. */
  minutes(fields?: Fields): Fields;
};

export async function aBoardHouse(): Promise<BoardHouse> {
  const database = await testDatabase();
  const known = await asSystem(database.db, aMunicipality);
  const approved = new Map<string, readonly ApprovedMinutes[]>();
  let now = new Date('2026-11-24T09:00:00+01:00');
  const handed = {
    now: () => now,
    publicUrl: 'https://traden.sjoholma.example/',
    approvedMinutes: (_: unknown, id: string) => Promise.resolve(approved.get(id) ?? []),
  };
  const door = frontDoor(database, [noticeBoardRoutes(handed)], { clock: () => now });
  const minutes = (fields: Fields = {}): Fields => ({
    slag: 'minutes',
    organ: known.bodies.committee,
    motesdag: '2026-11-10',
    justerat: '2026-11-23',
    paragrafer: '52–54',
    beredning: '53',
    forvaras: 'Socialkontoret',
    ...fields,
  });
  return { database, door, known, approved, minutes, at: (time) => void (now = new Date(time)) };
}

/** Drafts and posts; answers with the notice's address. */
export async function post(visitor: Visitor, fields: Fields): Promise<string> {
  const drafted = await visitor.post('/anslagstavla/nytt', fields);
  assert.equal(drafted.status, 303, drafted.text());
  const address = drafted.location ?? '';
  assert.equal((await visitor.send(address, `${address}/ansla`, {})).status, 303);
  return address;
}
