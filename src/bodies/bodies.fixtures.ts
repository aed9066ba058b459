import { day } from '../kernel/day.ts';
import type { Db } from '../platform/sql/pool.ts';
import { bodyStore } from './bodies.store.ts';

/** A small invented municipality for tests: a board with its subcommittee, an administration with two units and its team. */
export async function aMunicipality(db: Db) {
  const store = bodyStore(db);
  const council = await store.addBody({
    kind: 'council',
    name: 'Kommunfullmäktige',
    code: 'KF',
    visibility: 'public',
  });
  const committee = await store.addBody({
    kind: 'committee',
    name: 'Socialnämnden',
    code: 'SN',
    parentId: council,
    mission: 'Svarar för individ- och familjeomsorgen.',
    visibility: 'public',
  });
  const subcommittee = await store.addBody({
    kind: 'subcommittee',
    name: 'Socialnämndens arbetsutskott',
    parentId: committee,
    visibility: 'body',
  });
  const under = { parentId: committee, visibility: 'internal' } as const;
  const administration = await store.addBody({
    kind: 'administration',
    name: 'Socialförvaltningen',
    ...under,
  });
  const within = { parentId: administration, visibility: 'internal' } as const;
  const care = await store.addBody({ kind: 'unit', name: 'Enheten för omsorg', ...within });
  const family = await store.addBody({ kind: 'unit', name: 'Familjeenheten', ...within });
  const team = await store.addBody({
    kind: 'managementTeam',
    name: 'Socialförvaltningens ledningsgrupp',
    ...within,
  });
  const group = await store.addBody({
    kind: 'workingGroup',
    name: 'Arbetsgruppen för övergångar',
    ...within,
  });
  const bodies = { council, committee, subcommittee, administration, care, family, team, group };

  const people = {
    administrator: await store.addPerson({ name: 'Kerstin Sjö' }),
    elected: await store.addPerson({ name: 'Ellen Varg', party: 'S' }),
    secretary: await store.addPerson({ name: 'Nora Stig' }),
    head: await store.addPerson({ name: 'Greta Alm' }),
    former: await store.addPerson({ name: 'Isak Brodd' }),
    manager: await store.addPerson({ name: 'Tove Ek' }),
  };
  await store.addAlias({ personId: people.manager, alias: 'Totte' });
  const posts = {
    head: await store.addPost({ bodyId: administration, title: 'Socialchef', kind: 'headOfAdministration' }),
    careManager: await store.addPost({ bodyId: care, title: 'Enhetschef', kind: 'unitManager' }),
    familyManager: await store.addPost({ bodyId: family, title: 'Enhetschef', kind: 'unitManager' }),
    secretary: await store.addPost({
      bodyId: administration,
      title: 'Nämndsekreterare',
      kind: 'committeeSecretary',
    }),
  };
  const from = day('2023-01-01');
  await store.addHolding({ postId: posts.head, personId: people.head, validFrom: from });
  await store.addHolding({ postId: posts.secretary, personId: people.secretary, validFrom: from });
  await store.addHolding({
    postId: posts.careManager,
    personId: people.former,
    validFrom: from,
    validUntil: day('2026-01-15'),
  });
  await store.addHolding({
    postId: posts.careManager,
    personId: people.manager,
    acting: true,
    validFrom: day('2026-01-08'),
  });
  await store.addMembership({ bodyId: council, personId: people.administrator, role: 'administrator' });
  await store.addMembership({ bodyId: committee, personId: people.elected, role: 'chair', validFrom: from });
  await store.addMembership({
    bodyId: committee,
    postId: posts.secretary,
    role: 'secretary',
    validFrom: from,
  });
  await store.addMembership({
    bodyId: subcommittee,
    personId: people.elected,
    role: 'chair',
    validFrom: from,
  });
  await store.addMembership({ bodyId: team, postId: posts.head, role: 'chair', rank: 1, validFrom: from });
  await store.addMembership({
    bodyId: team,
    postId: posts.careManager,
    role: 'member',
    rank: 1,
    validFrom: from,
  });
  await store.addMembership({
    bodyId: team,
    postId: posts.familyManager,
    role: 'member',
    rank: 2,
    validFrom: from,
  });
  return { bodies, people, posts };
}
export type Fixture = Awaited<ReturnType<typeof aMunicipality>>;
