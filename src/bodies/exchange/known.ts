import type { BodyId, PersonId, PostId } from '../../kernel/actor.ts';
import type { Body, Person, Post } from '../body.ts';
import type { Holding, Membership } from '../membership.ts';
import { plain } from '../matching/stems.ts';

/** The organisation as it stands: what a file is compared with and what is written to one. */
export type KnownOrganisation = {
  readonly bodies: readonly Body[];
  readonly people: readonly Person[];
  readonly posts: readonly Post[];
  readonly memberships: readonly Membership[];
  readonly holdings: readonly Holding[];
  readonly aliases?: readonly KnownAlias[];
};

/** Something that is stored, or that a line of the file adds. */
export type Ref<Ident> = { readonly id: Ident } | { readonly line: number };
export type BodyRef = Ref<BodyId>;
export type PersonRef = Ref<PersonId>;
export type PostRef = Ref<PostId>;

/** Another name of a person (within one body, where that is named), or of a body. */
export type KnownAlias = { readonly alias: string } & (
  | { readonly person: PersonRef; readonly within: BodyRef | undefined }
  | { readonly body: BodyRef }
);

export const isStored = <Ident>(ref: Ref<Ident>): ref is { readonly id: Ident } => 'id' in ref;
export const sameRef = <Ident>(a: Ref<Ident>, b: Ref<Ident>): boolean =>
  isStored(a) ? isStored(b) && a.id === b.id : !isStored(b) && a.line === b.line;

export type Lookup<Ident> = Ref<Ident> | 'unknown' | 'several';

/** Names to what they stand for; a name that several have is told apart from one that nobody has. */
export class Register<Ident> {
  private readonly entries = new Map<string, Ref<Ident>[]>();
  add(name: string, ref: Ref<Ident>): void {
    const key = plain(name);
    const there = this.entries.get(key) ?? [];
    if (key !== '' && !there.some((one) => sameRef(one, ref))) this.entries.set(key, [...there, ref]);
  }
  find(name: string): Lookup<Ident> {
    const found = this.entries.get(plain(name)) ?? [];
    const [only] = found;
    return only === undefined ? 'unknown' : found.length > 1 ? 'several' : only;
  }
}
