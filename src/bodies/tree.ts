import { bodyKinds } from './body.ts';
import type { Body } from './body.ts';

export type Branch = { readonly body: Body; readonly below: readonly Branch[] };

/** The bodies as a tree, by kind and then as they come; one whose parent is unknown, or not for this reader, stands at the top. */
export function treeOf(bodies: readonly Body[]): Branch[] {
  const known = new Set(bodies.map((body) => body.id));
  const order = (body: Body) => bodyKinds.indexOf(body.kind);
  const below = Map.groupBy(
    bodies.toSorted((a, b) => order(a) - order(b)),
    (body) => (body.parentId !== undefined && known.has(body.parentId) ? body.parentId : undefined),
  );
  const grow = (body: Body): Branch => ({ body, below: (below.get(body.id) ?? []).map(grow) });
  return (below.get(undefined) ?? []).map(grow);
}
