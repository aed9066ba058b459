import { readChoices } from './choices.ts';
import type { Choices } from './choices.ts';

/** One entry of the choices that an answer changed: the head, an item, a fact, a name, or a passage that was not placed. */
export type Changed = {
  readonly key: string;
  /** Null where nobody had said anything. */
  readonly before: unknown;
  readonly after: unknown;
};

/** What happened to an entry: a fact is accepted, changed or rejected, anything else is told; every step may be undone. */
export const answerVerbs = ['accepted', 'changed', 'rejected', 'told', 'undone'] as const;
export type AnswerVerb = (typeof answerVerbs)[number];

export const headKey = 'head';
const nameMark = 'namn ';
export const nameKey = (name: string): string => nameMark + name;
const restMark = /^rest\.(\d+)$/;

/** Every entry of the choices by its key. */
function entries(choices: Choices): Map<string, unknown> {
  const { head, items, facts, names, rest } = readChoices(choices);
  return new Map<string, unknown>([
    ...(Object.keys(head).length > 0 ? [[headKey, head] as const] : []),
    ...Object.entries(items),
    ...Object.entries(facts),
    ...Object.entries(names).map(([name, ref]) => [nameKey(name), ref] as const),
    ...Object.entries(rest).map(([start, told]) => [`rest.${start}`, told] as const),
  ]);
}

/** The entries that differ, so that two persons' answers are merged one by one. */
export function changedBetween(before: Choices, after: Choices): Changed[] {
  const was = entries(before);
  const becomes = entries(after);
  return [...new Set([...was.keys(), ...becomes.keys()])]
    .map((key) => ({ key, before: was.get(key) ?? null, after: becomes.get(key) ?? null }))
    .filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after));
}

/** What a changed entry is called in the list of answers. */
export function verbOf({ key, after }: Changed): AnswerVerb {
  if (!isFact(key)) return 'told';
  const said = typeof after === 'object' && after !== null && 'said' in after ? after.said : undefined;
  return answerVerbs.find((verb) => verb === said) ?? 'changed';
}

const isFact = (key: string): boolean =>
  key !== headKey && !key.startsWith(nameMark) && !restMark.test(key) && key.includes('.');

/** The choices with one entry as it was stored; null takes it away. What is no longer understood is left out. */
export function withEntry(choices: Choices, key: string, value: unknown): Choices {
  const set = (part: object, name: string): Record<string, unknown> => {
    const { [name]: _, ...others } = { ...part } as Record<string, unknown>;
    return value === null ? others : { ...others, [name]: value };
  };
  if (key === headKey) return readChoices({ ...choices, head: value ?? {} });
  if (key.startsWith(nameMark))
    return readChoices({ ...choices, names: set(choices.names, key.slice(nameMark.length)) });
  const start = restMark.exec(key)?.[1];
  if (start !== undefined) return readChoices({ ...choices, rest: set(choices.rest, start) });
  return isFact(key)
    ? readChoices({ ...choices, facts: set(choices.facts, key) })
    : readChoices({ ...choices, items: set(choices.items, key) });
}
