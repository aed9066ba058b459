import assert from 'node:assert/strict';
import { bodyStore } from '../bodies/bodies.store.ts';
import type { Role } from '../kernel/actor.ts';
import { municipalCalendar } from '../meetings/calendar.store.ts';
import { testDatabase } from '../platform/postgres/testing.ts';
import { asSystem } from '../platform/sql/transaction.ts';
import { frontDoor } from '../platform/web/testing.ts';
import type { Visitor } from '../platform/web/testing.ts';
import { importRoutes } from './import.routes.tsx';

/** Two decided sentences and three told tasks: one owner is known, two are not, and one day has no year. */
export const minutes = (name: string): string => `Hamnnämnden
Sammanträdesprotokoll
2026-11-03

§ 1 Ombyggnad av ${name}
Beslut
Hamnnämnden beslutar
att anta planen för ${name},
att Alva Strand får i uppdrag att redovisa läget senast den 1 mars 2027,
att hamnkaptenen får i uppdrag att ta fram en plan för ${name} senast den 1 april 2027,
att lotsen får i uppdrag att mäta upp ${name} till den 14 oktober.
`;

/** Hamnnämnden with those who keep its minutes, one who is only a member, and a secretary of another board. */
export async function harbour() {
  const database = await testDatabase();
  const door = frontDoor(database, [importRoutes({ calendarOf: municipalCalendar })]);
  const town = await asSystem(database.db, async (db) => {
    const bodies = bodyStore(db);
    const board = await bodies.addBody({ kind: 'committee', name: 'Hamnnämnden', visibility: 'internal' });
    const other = await bodies.addBody({ kind: 'committee', name: 'Skolnämnden', visibility: 'internal' });
    const person = async (name: string, body = board, role?: Role) => {
      const id = await bodies.addPerson({ name });
      if (role) await bodies.addMembership({ bodyId: body, personId: id, role });
      return id;
    };
    return {
      board,
      secretary: await person('Alva Strand', board, 'secretary'),
      chair: await person('Nils Backe', board, 'chair'),
      invited: await person('Leif Mårdberg', board, 'member'),
      stranger: await person('Maj Holm', other, 'secretary'),
      auditor: await person('Gun Aspmark', board, 'auditor'),
      administrator: await person('Kerstin Sjö', board, 'administrator'),
    };
  });
  const secretary = await door.as(town.secretary);
  /** Hands in a text, and answers with the address of its reading. */
  async function handInText(name: string, bytes: string, who: Visitor = secretary): Promise<string> {
    const begun = await who.upload('/las-in', {}, [{ field: 'fil', name, bytes }]);
    assert.equal(begun.status, 303);
    return begun.location ?? '';
  }
  const handIn = (name: string, who: Visitor = secretary): Promise<string> =>
    handInText(`${name}.txt`, minutes(name), who);
  return { database, door, town, secretary, handIn, handInText };
}

/** The key of the fact whose card says this. */
export async function keyOf(who: Visitor, address: string, words: string): Promise<string> {
  const page = await who.get(address);
  const cards = page.html.split('<article ').slice(1);
  const key = /id="([^"]+)"/.exec(cards.find((card) => card.includes(words)) ?? '')?.[1];
  assert.ok(key, `no card says ${words}`);
  return key;
}

/** Answers one fact by the form of its card. */
export const answer = (who: Visitor, address: string, key: string, fields: Record<string, string>) =>
  who.send(address, `${address}/uppgifter/${key}`, fields);
