import type { BodyId, PostId } from '../../kernel/actor.ts';
import { labels } from '../labels.ts';
import { cells } from './columns.ts';
import type { Cells } from './columns.ts';
import { isStored } from './known.ts';
import type { BodyRef, KnownOrganisation } from './known.ts';

const words = labels.sv;

/** The whole organisation as lines of a file that can be read in again; withdrawn entries are left out. */
export function organisationLines(known: KnownOrganisation): Cells[] {
  const nameOf = new Map(known.bodies.map((body) => [body.id, body.name]));
  const postOf = new Map(known.posts.map((post) => [post.id, post]));
  return [
    ...inOrder(known).map((body) =>
      cells({
        row: 'organ',
        body: body.name,
        kind: words.kind[body.kind],
        code: body.code ?? '',
        parent: (body.parentId && nameOf.get(body.parentId)) ?? '',
        visibility: words.visibility[body.visibility],
        from: body.validFrom ?? '',
        until: body.validUntil ?? '',
        mission: body.mission,
      }),
    ),
    ...known.people.map((person) =>
      cells({ row: 'person', person: person.name, party: person.party ?? '', email: person.email ?? '' }),
    ),
    ...known.posts.map((post) =>
      cells({
        row: 'befattning',
        body: post.bodyName,
        post: post.title,
        kind: words.postKind[post.kind],
        mission: post.mission,
      }),
    ),
    ...holdingLines(known, postOf),
    ...membershipLines(known),
    ...aliasLines(known, nameOf),
  ];
}

const holdingLines = (known: KnownOrganisation, postOf: ReadonlyMap<PostId, { bodyName: string }>): Cells[] =>
  known.holdings.flatMap((holding) =>
    holding.withdrawnBecause !== undefined || !holding.person
      ? []
      : cells({
          row: 'innehav',
          body: postOf.get(holding.post.id)?.bodyName ?? holding.post.bodyName,
          post: holding.post.name,
          person: holding.person.name,
          acting: holding.acting ? 'ja' : '',
          from: holding.validFrom ?? '',
          until: holding.validUntil ?? '',
          reason: holding.reason,
        }),
  );

const membershipLines = (known: KnownOrganisation): Cells[] =>
  known.memberships.flatMap((membership) =>
    membership.withdrawnBecause !== undefined || (!membership.person && !membership.post?.name)
      ? []
      : cells({
          row: 'ledamot',
          body: membership.body.name,
          person: membership.person?.name ?? '',
          post: membership.post?.name ?? '',
          postBody: membership.post?.bodyName ?? '',
          role: words.role[membership.role],
          rank: membership.rank === undefined ? '' : String(membership.rank),
          represents: membership.represents?.name ?? '',
          from: membership.validFrom ?? '',
          until: membership.validUntil ?? '',
          reason: membership.reason,
        }),
  );

const aliasLines = (known: KnownOrganisation, nameOf: ReadonlyMap<BodyId, string>): Cells[] => {
  const people = new Map(known.people.map(({ id, name }) => [id, name]));
  const bodyNamed = (ref: BodyRef | undefined) => (ref && isStored(ref) ? (nameOf.get(ref.id) ?? '') : '');
  return (known.aliases ?? []).map((one) =>
    'body' in one
      ? cells({ row: 'namn', alias: one.alias, body: bodyNamed(one.body) })
      : cells({
          row: 'namn',
          alias: one.alias,
          person: isStored(one.person) ? (people.get(one.person.id) ?? '') : '',
          body: bodyNamed(one.within),
        }),
  );
};

/** Bodies above before bodies below, so that a file reads from the top. */
function inOrder(known: KnownOrganisation) {
  const parents = new Map(known.bodies.map((body) => [body.id, body.parentId]));
  const height = (id: BodyId | undefined, up = 0): number =>
    id === undefined || up > 20 ? up : height(parents.get(id), up + 1);
  return known.bodies.toSorted((a, b) => height(a.id) - height(b.id));
}
