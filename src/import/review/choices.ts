import { z } from 'zod';

/**
 * What a person has chosen about a reading so far, by the keys of its facts. Everything is optional: what is not
 * chosen follows the proposal. References are `body:ID`, `post:ID`, `person:ID`, `new` or `text` (as printed).
 */
const head = z.object({
  body: z.string().optional(),
  newBodyName: z.string().optional(),
  newBodyParent: z.string().optional(),
  newBodyKind: z.string().optional(),
  /** `meeting` makes a meeting of the document; `document` gives its assignments without one. */
  becomes: z.enum(['meeting', 'document']).optional(),
  day: z.string().optional(),
  kind: z.enum(['board', 'management', 'working', 'other']).optional(),
  place: z.string().optional(),
  start: z.string().optional(),
  end: z.string().optional(),
  visibility: z.enum(['draft', 'body', 'internal', 'public']).optional(),
  openEndedBecause: z.string().optional(),
  reviewOn: z.string().optional(),
  again: z.boolean().optional(),
});

const item = z.object({
  take: z.boolean().optional(),
  number: z.string().optional(),
  heading: z.string().optional(),
  caseNumber: z.string().optional(),
  kind: z.string().optional(),
});

const fact = z.object({
  take: z.boolean().optional(),
  /** Key of the item it belongs to, when moved. */
  item: z.string().optional(),
  text: z.string().optional(),
  owner: z.string().optional(),
  /** What was typed to look for another owner. */
  ownerText: z.string().optional(),
  /** A day, `none`, or words that the calendar understands. */
  due: z.string().optional(),
  cadence: z.string().optional(),
  toBody: z.string().optional(),
  /** Ids of the units that each get their own child; empty for none. */
  units: z.array(z.string()).optional(),
});

export const choices = z.object({
  head: head.default({}),
  items: z.record(z.string(), item).default({}),
  facts: z.record(z.string(), fact).default({}),
  names: z.record(z.string(), z.string()).default({}),
});

export type Choices = z.infer<typeof choices>;
export type HeadChoice = z.infer<typeof head>;
export type ItemChoice = z.infer<typeof item>;
export type FactChoice = z.infer<typeof fact>;

export const noChoices: Choices = { head: {}, items: {}, facts: {}, names: {} };

/** Stored choices as they are read back; what an older version wrote and this one does not know is left out. */
export const readChoices = (stored: unknown): Choices => {
  const read = choices.safeParse(stored);
  return read.success ? read.data : noChoices;
};

/** The choices with one more answer for a fact. */
export const withFact = (all: Choices, key: string, answer: FactChoice): Choices => ({
  ...all,
  facts: { ...all.facts, [key]: { ...all.facts[key], ...answer } },
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
