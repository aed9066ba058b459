import type { BodyId, PersonId } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import type { Id } from '../kernel/id.ts';

/** What can hang on the thread, and what search finds. Stored codes are English; labels live in texts.ts. */
export const knotKinds = [
  'goal',
  'document',
  'meeting',
  'item',
  'proposal',
  'decision',
  'delegated',
  'motion',
  'assignment',
  'report',
  'body',
  'post',
  'person',
] as const;
export type KnotKind = (typeof knotKinds)[number];
export type KnotId = Id<string>;

/** utkast, organ, intern, allmän: who may see a knot. */
export const visibilities = ['draft', 'body', 'internal', 'public'] as const;
export type Visibility = (typeof visibilities)[number];

/** A knot's public face: all that other slices know of it. */
export type Knot = {
  readonly id: KnotId;
  readonly kind: KnotKind;
  readonly title: string;
  /** Swedish path of its own page. */
  readonly address: string;
  /** The slice's own state code; its teller says it in words. */
  readonly state: string;
  readonly day: Day | null;
  readonly bodyId: BodyId | null;
  readonly visibility: Visibility;
};

/** What a store writes beside its own row, in the same transaction. */
export type KnotFace = Knot & { readonly authorId?: PersonId; readonly searchText?: string };
