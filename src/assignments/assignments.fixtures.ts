import { bodyStore } from '../bodies/bodies.store.ts';
import type { BodyId, PersonId, PostId } from '../kernel/actor.ts';
import { defaultCalendar } from '../kernel/calendar.ts';
import { day } from '../kernel/day.ts';
import type { Db } from '../platform/sql/pool.ts';
import { asSystem } from '../platform/sql/transaction.ts';

export const today = day('2026-11-24');
export const calendar = defaultCalendar(2023, 2030);

export type Unit = { readonly id: BodyId; readonly post: PostId; readonly manager: PersonId };
/** An administration with three units, and its management team, to which their managers report. */
export type Municipality = {
  readonly administration: BodyId;
  readonly team: BodyId;
  readonly council: BodyId;
  readonly units: readonly Unit[];
  /** Held by nobody. */
  readonly vacantPost: PostId;
  readonly chair: PersonId;
  readonly secretary: PersonId;
  readonly stranger: PersonId;
  readonly auditor: PersonId;
};

const unitNames = ['Björkbacken', 'Hemtjänst norr', 'Lindgården'];
const managerNames = ['Anders Lind', 'Berit Malm', 'Carin Nord'];

/** Invented people and places in an empty database. */
export const aMunicipality = (db: Db): Promise<Municipality> =>
  asSystem(db, async (db) => {
    const bodies = bodyStore(db);
    const administration = await bodies.addBody({
      kind: 'administration',
      name: 'Omsorgsförvaltningen',
      visibility: 'public',
    });
    const team = await bodies.addBody({
      kind: 'managementTeam',
      name: 'Omsorgens ledningsgrupp',
      parentId: administration,
      visibility: 'internal',
    });
    const council = await bodies.addBody({
      kind: 'council',
      name: 'Kommunfullmäktige',
      visibility: 'public',
    });
    const person = (name: string) => bodies.addPerson({ name });
    const units: Unit[] = [];
    for (const [index, name] of unitNames.entries()) {
      const id = await bodies.addBody({ kind: 'unit', name, parentId: administration, visibility: 'public' });
      const post = await bodies.addPost({ bodyId: id, title: 'Enhetschef', kind: 'unitManager' });
      const manager = await person(managerNames[index] ?? 'Okänd');
      await bodies.addHolding({ postId: post, personId: manager });
      units.push({ id, post, manager });
    }
    const last = units.at(-1)?.id ?? administration;
    const vacantPost = await bodies.addPost({ bodyId: last, title: 'Samordnare', kind: 'other' });
    const chair = await person('Dan Ek');
    const secretary = await person('Eva Ask');
    const auditor = await person('Folke Rönn');
    await bodies.addMembership({ bodyId: team, personId: chair, role: 'chair' });
    await bodies.addMembership({ bodyId: team, personId: secretary, role: 'secretary' });
    await bodies.addMembership({ bodyId: council, personId: auditor, role: 'auditor' });
    return {
      administration,
      team,
      council,
      units,
      vacantPost,
      chair,
      secretary,
      auditor,
      stranger: await person('Gun Dahl'),
    };
  });
