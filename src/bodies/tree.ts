import { bodyKinds } from './body.ts';
import type { Body } from './body.ts';

export type Branch = { readonly body: Body; readonly below: readonly Branch[] };

/** The bodies as a tree; one whose parent is unknown, or not for this reader, stands at the top. */
export function treeOf(bodies: readonly Body[]): Branch[] {
  const known = new Set(bodies.map((body) => body.id));
  const below = Map.groupBy(bodies, (body) =>
    body.parentId !== undefined && known.has(body.parentId) ? body.parentId : undefined,
  );
  const grow = (body: Body): Branch => ({ body, below: (below.get(body.id) ?? []).map(grow) });
  const order = (body: Body) => bodyKinds.indexOf(body.kind);
  return (below.get(undefined) ?? []).toSorted((a, b) => order(a) - order(b)).map(grow);
}
