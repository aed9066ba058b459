/** Reads one value of stored JSON; undefined when it is not of that kind. */
type Reader<Value> = (stored: unknown) => Value | undefined;

/** What a reader answers with. */
export type Read<R> = R extends Reader<infer Value> ? Exclude<Value, undefined> : never;

export const text: Reader<string> = (stored) => (typeof stored === 'string' ? stored : undefined);
export const flag: Reader<boolean> = (stored) => (typeof stored === 'boolean' ? stored : undefined);
export const number: Reader<number> = (stored) =>
  typeof stored === 'number' && Number.isSafeInteger(stored) ? stored : undefined;
export const texts: Reader<string[]> = (stored) =>
  Array.isArray(stored) ? stored.filter((one) => typeof one === 'string') : undefined;

/** One of some words. */
export const choice =
  <const Word extends string>(words: readonly Word[]): Reader<Word> =>
  (stored) =>
    words.find((word) => word === stored);

/** An object by its fields; a field that is unknown or of another kind is left out. */
export const shape =
  <const Fields extends Record<string, Reader<unknown>>>(
    fields: Fields,
  ): Reader<{ [Name in keyof Fields]?: Read<Fields[Name]> | undefined }> =>
  (stored) =>
    isObject(stored)
      ? (Object.fromEntries(
          Object.entries(fields).flatMap(([name, read]) => kept(name, read(stored[name]))),
        ) as { [Name in keyof Fields]?: Read<Fields[Name]> })
      : undefined;

/** An object whose every value is of one kind; a value of another kind is left out. */
export const recordOf =
  <Value>(read: Reader<Value>): Reader<Record<string, Value>> =>
  (stored) =>
    isObject(stored)
      ? Object.fromEntries(Object.entries(stored).flatMap(([name, value]) => kept(name, read(value))))
      : undefined;

/** A list of one kind; an entry of another kind is left out. */
export const listOf =
  <Value>(read: Reader<Value>): Reader<Value[]> =>
  (stored) =>
    Array.isArray(stored)
      ? stored.flatMap((one: unknown) => {
          const value = read(one);
          return value === undefined ? [] : [value];
        })
      : undefined;

const kept = <Value>(name: string, value: Value | undefined): [string, Value][] =>
  value === undefined ? [] : [[name, value]];
const isObject = (stored: unknown): stored is Record<string, unknown> =>
  typeof stored === 'object' && stored !== null && !Array.isArray(stored);
