import { choice, flag, listOf, number, recordOf, shape, text, texts } from './stored.ts';
import type { Read } from './stored.ts';

/**
 * What a person has chosen about a reading so far, by the keys of its facts. Everything is optional: what is not
 * chosen follows the proposal. References are `body:ID`, `post:ID`, `person:ID`, `new` or `text` (as printed).
 */
const head = shape({
  body: text,
  newBodyName: text,
  newBodyParent: text,
  newBodyKind: text,
  /** `meeting` makes a meeting of the document; `document` gives its assignments without one. */
  becomes: choice(['meeting', 'document']),
  day: text,
  kind: choice(['board', 'management', 'working', 'other']),
  place: text,
  start: text,
  end: text,
  visibility: choice(['draft', 'body', 'internal', 'public']),
  openEndedBecause: text,
  reviewOn: text,
  again: flag,
});

const item = shape({ take: flag, number: text, heading: text, caseNumber: text, kind: text });

/** What a statement of a document without items becomes. */
export const statedWays = ['goal', 'assignment', 'body', 'document'] as const;
export type StatedAs = (typeof statedWays)[number];

const ballotFields = shape({ name: text, party: text, vote: choice(['yes', 'no', 'abstains', 'absent']) });
/** A ballot is whole, or none. */
const ballot = (stored: unknown) => {
  const { name, party = '', vote } = ballotFields(stored) ?? {};
  return name !== undefined && vote !== undefined ? { name, party, vote } : undefined;
};

const fact = shape({
  take: flag,
  /** What the latest person said of it; absent while nobody has. */
  said: choice(['accepted', 'changed', 'rejected']),
  /** Of a statement in a document without items: what it becomes. */
  as: choice(statedWays),
  /** Key of the item it belongs to, when moved. */
  item: text,
  text,
  owner: text,
  /** What was typed to look for another owner. */
  ownerText: text,
  /** A day, `none`, or words that the calendar understands. */
  due: text,
  cadence: text,
  toBody: text,
  /** Ids of the units that each get their own child; empty for none. */
  units: texts,
  /** Of a vote: every ballot, and the sums that are told of it. */
  ballots: listOf(ballot),
  sums: recordOf(number),
  /** Of who stood aside: why; of a note: whose it is. */
  why: choice(['conflict', 'abstains']),
  by: text,
});

/** What a passage that was not placed is told to be; as a fact it belongs to an item, or to none. */
const rest = shape({ as: choice(['nothing', 'decision', 'assignment']), item: text });

export type HeadChoice = Read<typeof head>;
export type ItemChoice = Read<typeof item>;
export type FactChoice = Read<typeof fact>;
export type RestChoice = Read<typeof rest>;
export type Choices = {
  head: HeadChoice;
  items: Record<string, ItemChoice>;
  facts: Record<string, FactChoice>;
  names: Record<string, string>;
  /** By where the passage begins in the text. */
  rest: Record<string, RestChoice>;
};

export const noChoices: Choices = { head: {}, items: {}, facts: {}, names: {}, rest: {} };

const whole = shape({
  head,
  items: recordOf(item),
  facts: recordOf(fact),
  names: recordOf(text),
  rest: recordOf(rest),
});

/** Stored choices as they are read back; what an older version wrote and this one does not know is left out. */
export const readChoices = (stored: unknown): Choices => {
  const read = whole(stored) ?? {};
  return {
    head: read.head ?? {},
    items: read.items ?? {},
    facts: read.facts ?? {},
    names: read.names ?? {},
    rest: read.rest ?? {},
  };
};

/** The choices with one more answer for a fact. */
export const withFact = (all: Choices, key: string, answer: FactChoice): Choices => ({
  ...all,
  facts: { ...all.facts, [key]: { ...all.facts[key], ...answer } },
});
export const withRest = (all: Choices, start: number, answer: RestChoice): Choices => ({
  ...all,
  rest: { ...all.rest, [start]: answer },
});
export const withItem = (all: Choices, key: string, answer: ItemChoice): Choices => ({
  ...all,
  items: { ...all.items, [key]: { ...all.items[key], ...answer } },
});

/** Everything taken, or everything left. */
export const withAll = (all: Choices, keys: readonly string[], take: boolean): Choices => ({
  ...all,
  items: { ...all.items, ...eachOf(keys.filter(isItem), (key) => ({ ...all.items[key], take })) },
  facts: {
    ...all.facts,
    ...eachOf(
      keys.filter((key) => !isItem(key)),
      (key) => ({ ...all.facts[key], take }),
    ),
  },
});

const isItem = (key: string): boolean => !key.includes('.');
const eachOf = <Value>(keys: readonly string[], value: (key: string) => Value): Record<string, Value> =>
  Object.fromEntries(keys.map((key) => [key, value(key)]));
