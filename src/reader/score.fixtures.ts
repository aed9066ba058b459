import { readdirSync, readFileSync } from 'node:fs';
import type { Proposal } from './shape.ts';
import { understand } from './reader.fixtures.ts';
import { fold } from './text/fold.ts';

/** What a document should yield, written by hand beside it in `fixtures/`. */
export type Expected = {
  readonly file: string;
  readonly kind: string;
  readonly kind_also_ok?: readonly string[];
  readonly body: string | null;
  readonly body_alias?: readonly string[];
  readonly meeting_date: string | null;
  readonly people: readonly { readonly name: string }[];
  readonly items: readonly ExpectedItem[];
};
type ExpectedItem = {
  readonly number: string | null;
  readonly heading: string;
  readonly case_number: string | null;
  readonly kind: string;
  readonly kind_also_ok?: readonly string[];
  readonly decisions: readonly string[];
  readonly motions: readonly string[];
};

const folder = new URL('fixtures/', import.meta.url);

/** Every layout with the text of its document. */
export const layouts = (): { readonly expected: Expected; readonly text: string }[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.gold.json'))
    .sort()
    .map((name) => {
      const expected = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Expected;
      return { expected, text: readFileSync(new URL(expected.file, folder), 'utf8') };
    });

/** Hits, misses and false hits of one sort of fact, and which they were. */
export class Tally {
  hit = 0;
  wrong: string[] = [];

  /** Per cent: the harmonic mean of precision and recall. */
  get f1(): number {
    return this.hit === 0 ? 0 : (200 * this.hit) / (2 * this.hit + this.wrong.length);
  }

  /** Compares two lists as sets of words; what one of them lacks is wrong. */
  compare(file: string, expected: readonly string[], found: readonly string[]): void {
    const left = found.map(plain);
    for (const one of expected) {
      const at = left.findIndex((other) => isSame(plain(one), other));
      if (at < 0) this.wrong.push(`${file} – ${one}`);
      else {
        this.hit += 1;
        left.splice(at, 1);
      }
    }
    this.wrong.push(...left.map((one) => `${file} + ${one}`));
  }
}

const plain = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}%/:.-]+/gu, ' ')
    .replace(/[.:,-]+(?= |$)/g, '')
    .trim();
const isSame = (one: string, other: string): boolean =>
  one === other || (one.length > 3 && other.length > 3 && (one.includes(other) || other.includes(one)));

export type FactSort =
  | 'items'
  | 'caseNumbers'
  | 'kinds'
  | 'decisions'
  | 'motions'
  | 'people'
  | 'body'
  | 'date'
  | 'documentKind';

/** The tallies over all layouts. */
export function scoreLayouts(): Readonly<Record<FactSort, Tally>> {
  const tallies = {
    items: new Tally(),
    caseNumbers: new Tally(),
    kinds: new Tally(),
    decisions: new Tally(),
    motions: new Tally(),
    people: new Tally(),
    body: new Tally(),
    date: new Tally(),
    documentKind: new Tally(),
  };
  for (const { expected, text } of layouts()) scoreOne(expected, understand(text), tallies);
  return tallies;
}

function scoreOne(expected: Expected, found: Proposal, tallies: Readonly<Record<FactSort, Tally>>): void {
  const { file } = expected;
  const list = (one: string | null): string[] => (one === null ? [] : [one]);
  const bodies = [expected.body, ...(expected.body_alias ?? [])].filter((one) => one !== null);
  const body = bodies.find((one) => found.body !== null && isSame(plain(one), plain(found.body)));
  tallies.body.compare(file, list(body ?? expected.body), list(found.body));
  tallies.date.compare(file, list(expected.meeting_date), list(found.meetingDate));
  tallies.documentKind.compare(file, [orAlso(expected, found.kind)], [found.kind]);
  tallies.people.compare(
    file,
    expected.people.map(({ name }) => name),
    found.people.map(({ name }) => name),
  );
  const key = (item: { number: string | null; heading: string }) =>
    `${item.number ?? ''} ${item.heading}`.trim();
  tallies.items.compare(file, expected.items.map(key), found.items.map(key));
  for (const [at, item] of expected.items.entries()) {
    const like = (other: { number: string | null; heading: string }) =>
      item.number === null ? plain(other.heading) === plain(item.heading) : other.number === item.number;
    const match = found.items.find(like);
    const place = `${file} § ${item.number ?? at + 1}`;
    tallies.caseNumbers.compare(place, list(item.case_number), list(match?.caseNumber ?? null));
    tallies.kinds.compare(place, [orAlso(item, match?.kind)], list(match?.kind ?? null));
    const decided = match?.decisions.map((decision) => decision.text) ?? [];
    tallies.decisions.compare(place, item.decisions, decided);
    tallies.motions.compare(place, item.motions, match?.motions.map(({ text }) => text) ?? []);
  }
}

const orAlso = (expected: { kind: string; kind_also_ok?: readonly string[] }, found: string | undefined) =>
  found !== undefined && expected.kind_also_ok?.includes(found) ? found : expected.kind;
