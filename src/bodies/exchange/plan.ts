import { readDay } from '../../kernel/day.ts';
import type { Day } from '../../kernel/day.ts';
import type { BodyVisibility, BodyKind, PostKind } from '../body.ts';
import type { BodyId, PersonId, PostId, Role } from '../../kernel/actor.ts';
import type { HoldingId, MembershipId } from '../membership.ts';
import type { Cells, Column, RowKind } from './columns.ts';
import type {
  Register,
  BodyRef,
  KnownAlias,
  KnownOrganisation,
  Lookup,
  PersonRef,
  PostRef,
} from './known.ts';

/** What confirming would do with a line. */
export type Verdict = 'add' | 'change' | 'end' | 'same' | 'problem';
export type IssueCode =
  | 'unknownRow'
  | 'missing'
  | 'unknownBody'
  | 'severalBodies'
  | 'unknownPost'
  | 'severalPosts'
  | 'severalPeople'
  | 'unknownPerson'
  | 'unknownRole'
  | 'unknownKind'
  | 'unknownVisibility'
  | 'notADay'
  | 'endsBefore'
  | 'notARank'
  | 'personOrPost'
  | 'ring'
  | 'twice'
  | 'overlaps'
  | 'cannotReopen';
/** What is wrong at a line: the column it stands in and what was written there. */
export type Issue = { readonly code: IssueCode; readonly column: Column; readonly text: string };

type Span = { readonly validFrom: Day | undefined; readonly validUntil: Day | undefined };
export type BodyFacts = Span & {
  readonly name: string;
  readonly kind: BodyKind;
  readonly code: string | undefined;
  readonly parent: BodyRef | undefined;
  readonly mission: string;
  readonly visibility: BodyVisibility;
};
export type PersonFacts = {
  readonly name: string;
  readonly party: string | undefined;
  readonly email: string | undefined;
};
export type PostFacts = { readonly title: string; readonly kind: PostKind; readonly mission: string };

/** One thing to be written; a ref to a line means what that line adds. */
export type Action =
  | { readonly do: 'addBody'; readonly line: number; readonly body: BodyFacts }
  | { readonly do: 'changeBody'; readonly id: BodyId; readonly version: number; readonly body: BodyFacts }
  | { readonly do: 'addPerson'; readonly line: number; readonly person: PersonFacts }
  | {
      readonly do: 'changePerson';
      readonly id: PersonId;
      readonly version: number;
      readonly person: PersonFacts;
    }
  | { readonly do: 'addPost'; readonly line: number; readonly in: BodyRef; readonly post: PostFacts }
  | { readonly do: 'changePost'; readonly id: PostId; readonly version: number; readonly post: PostFacts }
  | ({
      readonly do: 'addHolding';
      readonly post: PostRef;
      readonly person: PersonRef;
      readonly acting: boolean;
      readonly reason: string;
    } & Span)
  | { readonly do: 'endHolding'; readonly id: HoldingId; readonly on: Day; readonly reason: string }
  | ({
      readonly do: 'addMembership';
      readonly in: BodyRef;
      readonly member: { readonly person: PersonRef } | { readonly post: PostRef };
      readonly represents: BodyRef | undefined;
      readonly role: Role;
      readonly rank: number | undefined;
      readonly reason: string;
    } & Span)
  | ({ readonly do: 'addAlias' } & KnownAlias)
  | { readonly do: 'endMembership'; readonly id: MembershipId; readonly on: Day; readonly reason: string };

export type PlannedLine = {
  readonly line: number;
  readonly kind: RowKind | undefined;
  readonly cells: Cells;
  readonly verdict: Verdict;
  readonly issues: readonly Issue[];
  readonly actions: readonly Action[];
};
export type Plan = { readonly lines: readonly PlannedLine[]; readonly ignored: readonly string[] };
export type Outcome = {
  readonly verdict: Exclude<Verdict, 'problem'>;
  readonly actions: readonly Action[];
};

/** What is known while a file is planned: the stored and what earlier lines add. */
export type Desk = {
  readonly known: KnownOrganisation;
  readonly bodies: Register<BodyId>;
  readonly people: Register<PersonId>;
  readonly posts: Register<PostId>;
  /** What a line has said already: a second line that says the same is told so. */
  readonly taken: Set<string>;
};
export type Row = { readonly line: number; readonly kind: RowKind; readonly cells: Cells };
export type Answered = Outcome | { readonly issues: readonly Issue[] };

export const postKey = (body: string, title: string): string => `${body} / ${title}`;
export const issue = (code: IssueCode, column: Column, given: Cells): Issue => ({
  code,
  column,
  text: given[column],
});

/** The period of a line; issues for what is no day, or ends before it begins. */
export function spanOf(given: Cells): { span: Span; issues: Issue[] } {
  const issues: Issue[] = [];
  const dayOf = (column: 'from' | 'until'): Day | undefined => {
    if (given[column] === '') return undefined;
    const read = readDay(given[column].replace(/[ T]00:00.*$/, ''));
    if (!read) issues.push(issue('notADay', column, given));
    return read;
  };
  const span = { validFrom: dayOf('from'), validUntil: dayOf('until') };
  if (span.validFrom && span.validUntil && span.validUntil < span.validFrom) {
    issues.push(issue('endsBefore', 'until', given));
  }
  return { span, issues };
}

/** Looks a name up; says at its column when it is unknown or several have it. */
export function found<Ident>(
  lookup: Lookup<Ident>,
  codes: { readonly unknown: IssueCode; readonly several: IssueCode },
  column: Column,
  given: Cells,
  issues: Issue[],
) {
  if (lookup !== 'unknown' && lookup !== 'several') return lookup;
  issues.push(issue(given[column] === '' ? 'missing' : codes[lookup], column, given));
  return undefined;
}
