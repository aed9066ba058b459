import type { Calendar } from '../../../kernel/calendar.ts';
import { readTimes } from '../../../kernel/swedish-time.ts';
import type { Day } from '../../../kernel/day.ts';
import type { FactKind, Proposal, ProposedAssignment, Span } from '../../../reader/proposal.ts';
import type { Choices, StatedAs } from '../answers/choices.ts';
import { looseItem } from './keys.ts';

/** Something that a document without items states, and what a person made of it. */
export type StatedFact = {
  readonly key: string;
  readonly kind: FactKind;
  readonly text: string;
  /** What it becomes; undefined while nobody has said, or when it was rejected. */
  readonly as: StatedAs | undefined;
  readonly rejected: boolean;
  /** What the body that it becomes is called. */
  readonly name: string;
  readonly source: Span;
};

const mark = 'utsaga.';
export const statedKey = (place: number): string => `${mark}${place}`;
/** The place of the statement that a key names; undefined for any other key. */
export const statedPlace = (key: string | undefined): number | undefined => {
  const place = /^utsaga\.(\d+)$/.exec(key ?? '')?.[1];
  return place === undefined ? undefined : Number(place);
};
/** The assignment that a statement became. */
export const statedTaskKey = (place: number): string => `${statedKey(place)}.u`;

/** What each kind may become, the likeliest first; everything may be kept with its place in the document. */
const ways: Readonly<Record<FactKind, readonly StatedAs[]>> = {
  target: ['goal', 'assignment', 'document'],
  step: ['assignment', 'document'],
  cadence: ['assignment', 'document'],
  rule: ['document', 'assignment'],
  role: ['document', 'assignment'],
  plan: ['document', 'goal'],
  body: ['document', 'body'],
  person: ['document'],
};
/** What a person may make of a statement; new bodies are an administrator's. */
export const waysFor = (kind: FactKind, administrator: boolean): StatedAs[] =>
  ways[kind].filter((as) => as !== 'body' || administrator);

export const statedIn = (proposal: Proposal, choices: Choices): StatedFact[] =>
  proposal.facts.map(({ kind, text, source }, place) => {
    const key = statedKey(place);
    const told = choices.facts[key];
    const rejected = told?.said === 'rejected';
    return {
      key,
      kind,
      text,
      as: rejected ? undefined : told?.as,
      rejected,
      name: told?.text ?? bodyNamed(text),
      source,
    };
  });

/** The statements that nobody has said anything of. */
export const openStatements = ({ stated }: { stated: readonly StatedFact[] }): StatedFact[] =>
  stated.filter(({ as, rejected }) => as === undefined && !rejected);

/** The statements that became assignments, with the days and rhythms that they say. */
export const tasksStated = (
  proposal: Proposal,
  choices: Choices,
  context: { calendar: Calendar; meeting: Day | undefined },
): { key: string; item: string; assignment: ProposedAssignment }[] =>
  statedIn(proposal, choices).flatMap(({ as, text, source }, place) =>
    as === 'assignment'
      ? [
          {
            key: statedTaskKey(place),
            item: looseItem,
            assignment: asAssignment(text, source, context),
          },
        ]
      : [],
  );

function asAssignment(
  what: string,
  source: Span,
  { calendar, meeting }: { calendar: Calendar; meeting: Day | undefined },
): ProposedAssignment {
  const times = readTimes(what, { calendar, ...(meeting && { anchor: meeting }) }).filter(
    ({ past }) => !past,
  );
  const again = times.find(({ kind, cadence }) => kind === 'recurrence' && cadence);
  const due = again ? undefined : times.find(({ kind }) => kind === 'due' || kind === 'window');
  return {
    to: null,
    what,
    due: due
      ? {
          text: due.text,
          date: due.date ?? null,
          rule: due.rule,
          needsConfirm: due.needsConfirm,
          candidates: due.candidates,
        }
      : null,
    cadence: again?.cadence
      ? { text: again.text, rule: again.rule, needsConfirm: again.needsConfirm, cadence: again.cadence }
      : null,
    toBody: null,
    status: 'given',
    source,
  };
}

/** What stands before the verb: "Brukarrådet träffas …" names the Brukarrådet. */
const beforeVerb =
  /^\P{L}*(.{3,80}?)\s+(?:är|har|ska|består|ansvarar|leder|leds|följer|beslutar|bereder|samordnar|träffas|möts|sammanträder|finns|arbetar|ger|tar)\b/u;
const bodyNamed = (text: string): string => {
  const name = beforeVerb.exec(text.replace(/\s+/g, ' '))?.[1] ?? '';
  return name.charAt(0).toLocaleUpperCase('sv') + name.slice(1);
};
