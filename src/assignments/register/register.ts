import type { BodyId, PersonId, PostId } from '../../kernel/actor.ts';
import { readDay } from '../../kernel/day.ts';
import type { Day } from '../../kernel/day.ts';
import { readId } from '../../kernel/id.ts';
import type { Assignment } from '../assignment.ts';

/** What the register can be narrowed to; overdue is computed from today. */
export const situations = [
  'pagaende', // open: everything that is not ended
  'forsenat',
  'foreslaget',
  'redovisat',
  'avslutat',
  'avskrivet',
  'alla',
] as const;
export type Situation = (typeof situations)[number];

/** The register's filter, as it lives in the address. */
export type RegisterFilter = {
  readonly situation: Situation;
  readonly words: string;
  readonly givenBy: BodyId | undefined;
  readonly receiver: BodyId | undefined;
  /** The owner by name: the post, its holder, or the person. */
  readonly ownerWords: string;
  readonly ownerPost: PostId | undefined;
  readonly ownerPerson: PersonId | undefined;
  readonly unit: BodyId | undefined;
  readonly dueFrom: Day | undefined;
  readonly dueUntil: Day | undefined;
  /** Neither a date nor a justified "utan slutdatum" (P-a). */
  readonly withoutDate: boolean;
  /** Neither a post nor a person (P-b). */
  readonly withoutOwner: boolean;
};

export const everything: RegisterFilter = {
  situation: 'alla',
  words: '',
  givenBy: undefined,
  receiver: undefined,
  ownerWords: '',
  ownerPost: undefined,
  ownerPerson: undefined,
  unit: undefined,
  dueFrom: undefined,
  dueUntil: undefined,
  withoutDate: false,
  withoutOwner: false,
};

/** Rows are counted so far; a longer list says that it is longer. */
export const countedTo = 2000;

/** The sorts a reader can choose, by the names the address uses. */
export const registerSorts = ['frist', 'uppdrag', 'givet', 'lage'] as const;
export type RegisterSort = (typeof registerSorts)[number];

/** Reads the filter out of the address; what is no filter is left out. */
export function readFilter(query: (name: string) => string | undefined): RegisterFilter {
  const owner = query('agare') ?? '';
  return {
    situation: situations.find((one) => one === query('lage')) ?? 'pagaende',
    words: (query('ord') ?? '').trim().slice(0, 200),
    givenBy: readId<'body'>(query('organ')),
    receiver: readId<'body'>(query('mottagare')),
    ownerWords: (query('ansvarig') ?? '').trim().slice(0, 200),
    ownerPost: owner.startsWith('post:') ? readId<'post'>(owner.slice(5)) : undefined,
    ownerPerson: owner.startsWith('person:') ? readId<'person'>(owner.slice(7)) : undefined,
    unit: readId<'body'>(query('enhet')),
    dueFrom: readDay(query('fran')),
    dueUntil: readDay(query('till')),
    withoutDate: query('utan') === 'datum',
    withoutOwner: query('utan') === 'agare',
  };
}

/** The address of a filter; what stands at its ordinary value is left out. */
export function filterQuery(filter: Partial<RegisterFilter>): string {
  const owner = filter.ownerPost
    ? `post:${filter.ownerPost}`
    : filter.ownerPerson && `person:${filter.ownerPerson}`;
  const entries = {
    lage: filter.situation === 'pagaende' ? undefined : filter.situation,
    ord: filter.words,
    organ: filter.givenBy,
    mottagare: filter.receiver,
    ansvarig: filter.ownerWords,
    agare: owner,
    enhet: filter.unit,
    fran: filter.dueFrom,
    till: filter.dueUntil,
    utan: filter.withoutDate ? 'datum' : filter.withoutOwner ? 'agare' : undefined,
  };
  const set = Object.entries(entries).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return set.length > 0 ? `?${new URLSearchParams(set).toString()}` : '';
}

/** Why a list has no rows: there are no assignments at all, none is under way, or none is as the filter says. */
export type Emptiness = 'none' | 'noneOpen' | 'filtered';
export const emptinessOf = (filter: RegisterFilter, all: number): Emptiness =>
  all === 0 ? 'none' : filterQuery(filter) === '' ? 'noneOpen' : 'filtered';

/** A row of the register, with the names a reader needs. */
export type RegisterRow = Pick<
  Assignment,
  | 'id'
  | 'state'
  | 'closedOn'
  | 'givenOn'
  | 'dueOn'
  | 'dueText'
  | 'nextDueOn'
  | 'openEndedBecause'
  | 'reviewOn'
  | 'ownerText'
> & {
  readonly title: string;
  /** Split between units, which own their parts. */
  readonly isSplit: boolean;
  /** The post's title, or the named person. */
  readonly owner: string | undefined;
  /** Who holds the post today, where the reader may see the name. */
  readonly holder: string | undefined;
  /** Nobody holds the post today. */
  readonly isVacant: boolean;
  readonly givenBy: string | undefined;
  readonly receiver: string | undefined;
  readonly unit: string | undefined;
};
