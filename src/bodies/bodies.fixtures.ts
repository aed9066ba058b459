import { day } from '../kernel/day.ts';
import type { Db } from '../platform/sql/pool.ts';
import { bodyStore } from './bodies.store.ts';

/** A small invented municipality for tests: a board with its subcommittee, an administration with two units and its team. */
export async function aMunicipality(db: Db) {
  const store = bodyStore(db);
  const { addBody, addPost, addPerson, addMembership, addHolding } = store;
  const council = await addBody({
    kind: 'council',
    name: 'Kommunfullmäktige',
    code: 'KF',
    visibility: 'public',
  });
  const committee = await addBody({
    kind: 'committee',
    name: 'Socialnämnden',
    code: 'SN',
    parentId: council,
    mission: 'Svarar för individ- och familjeomsorgen.',
    visibility: 'public',
  });
  const subcommittee = await addBody({
    kind: 'subcommittee',
    name: 'Socialnämndens arbetsutskott',
    parentId: committee,
    visibility: 'body',
  });
  const under = { parentId: committee, visibility: 'internal' } as const;
  const administration = await addBody({ kind: 'administration', name: 'Socialförvaltningen', ...under });
  const within = { parentId: administration, visibility: 'internal' } as const;
  const care = await addBody({ kind: 'unit', name: 'Enheten för omsorg', ...within });
  const family = await addBody({ kind: 'unit', name: 'Familjeenheten', ...within });
  const team = await addBody({
    kind: 'managementTeam',
    name: 'Socialförvaltningens ledningsgrupp',
    ...within,
  });
  const group = await addBody({ kind: 'workingGroup', name: 'Arbetsgruppen för övergångar', ...within });
  const bodies = { council, committee, subcommittee, administration, care, family, team, group };

  const people = {
    administrator: await addPerson({ name: 'Kerstin Sjö' }),
    elected: await addPerson({ name: 'Ellen Varg', party: 'S' }),
    secretary: await addPerson({ name: 'Nora Stig' }),
    head: await addPerson({ name: 'Greta Alm' }),
    former: await addPerson({ name: 'Isak Brodd' }),
    manager: await addPerson({ name: 'Tove Ek' }),
  };
  await store.addAlias({ personId: people.manager, alias: 'Totte' });
  const posts = {
    head: await addPost({ bodyId: administration, title: 'Socialchef', kind: 'headOfAdministration' }),
    careManager: await addPost({ bodyId: care, title: 'Enhetschef', kind: 'unitManager' }),
    familyManager: await addPost({ bodyId: family, title: 'Enhetschef', kind: 'unitManager' }),
    secretary: await addPost({
      bodyId: administration,
      title: 'Nämndsekreterare',
      kind: 'committeeSecretary',
    }),
  };
  const from = day('2023-01-01');
  await addHolding({ postId: posts.head, personId: people.head, validFrom: from });
  await addHolding({ postId: posts.secretary, personId: people.secretary, validFrom: from });
  await addHolding({
    postId: posts.careManager,
    personId: people.former,
    validFrom: from,
    validUntil: day('2026-01-15'),
  });
  await addHolding({
    postId: posts.careManager,
    personId: people.manager,
    acting: true,
    validFrom: day('2026-01-08'),
  });
  await addMembership({ bodyId: council, personId: people.administrator, role: 'administrator' });
  await addMembership({ bodyId: committee, personId: people.elected, role: 'chair', validFrom: from });
  await addMembership({ bodyId: committee, postId: posts.secretary, role: 'secretary', validFrom: from });
  await addMembership({ bodyId: subcommittee, personId: people.elected, role: 'chair', validFrom: from });
  await addMembership({ bodyId: team, postId: posts.head, role: 'chair', rank: 1, validFrom: from });
  await addMembership({ bodyId: team, postId: posts.careManager, role: 'member', rank: 1, validFrom: from });
  await addMembership({
    bodyId: team,
    postId: posts.familyManager,
    role: 'member',
    rank: 2,
    validFrom: from,
  });
  return { bodies, people, posts };
}
export type Fixture = Awaited<ReturnType<typeof aMunicipality>>;
