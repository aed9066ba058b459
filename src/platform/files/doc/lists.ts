import { printedNumber } from '../printed-number.ts';
import { viewOf } from './properties.ts';

/** How one level of a list numbers its entries; a sign below 9 in its text is the number of that level. */
type Level = {
  readonly start: number;
  readonly format: number;
  readonly restarts: boolean;
  readonly text: string;
};
type Use = {
  readonly list: number;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
};

/** What stands before a numbered paragraph; the depth counts from 1. */
export type Mark = { readonly text: string; readonly depth: number };
/** Counts an entry of a use of a list (from 1) at a depth (from 0). */
export type DocLists = { next(use: number, depth: number): Mark | undefined };

const bullet = 23;
const formats: Record<number, string> = {
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  22: 'decimalZero',
  255: 'none',
};

/** Reads a level and says where the next thing begins. */
function levelAt(bytes: Uint8Array, at: number): { level: Level; next: number } {
  const view = viewOf(bytes);
  const text = at + 28 + (bytes[at + 24] ?? 0) + (bytes[at + 25] ?? 0);
  const letters = view.getUint16(text, true);
  return {
    level: {
      start: view.getInt32(at, true),
      format: bytes[at + 4] ?? 0,
      restarts: ((bytes[at + 5] ?? 0) & 8) === 0,
      text: Buffer.from(bytes.subarray(text + 2, text + 2 + letters * 2)).toString('utf16le'),
    },
    next: text + 2 + letters * 2,
  };
}

function listsIn(table: Uint8Array, from: number): Map<number, Level[]> {
  const view = viewOf(table);
  const count = view.getUint16(from, true);
  const lists = new Map<number, Level[]>();
  let at = from + 2 + count * 28;
  for (let n = 0; n < count; n++) {
    const head = from + 2 + n * 28;
    const levels: Level[] = [];
    for (let depth = 0; depth < ((table[head + 26] ?? 0) & 1 ? 1 : 9); depth++) {
      const read = levelAt(table, at);
      levels.push(read.level);
      at = read.next;
    }
    lists.set(view.getInt32(head, true), levels);
  }
  return lists;
}

function usesIn(table: Uint8Array, from: number): Use[] {
  const view = viewOf(table);
  const count = view.getUint32(from, true);
  let at = from + 4 + count * 16;
  return Array.from({ length: Math.min(count, table.length / 16) }, (_, n) => {
    const head = from + 4 + n * 16;
    const use: Use = { list: view.getInt32(head, true), starts: new Map(), levels: new Map() };
    at += 4;
    for (let own = 0; own < (table[head + 12] ?? 0); own++) {
      const said = view.getUint32(at + 4, true);
      if (said & 16) use.starts.set(said & 15, view.getInt32(at, true));
      at += 8;
      if (!(said & 32)) continue;
      const read = levelAt(table, at);
      use.levels.set(said & 15, read.level);
      at = read.next;
    }
    return use;
  });
}

/** The lists of an older Word file; `table` is its table stream, the places are where lists and their uses stand in it. */
export function docLists(table: Uint8Array, listsFrom: number, usesFrom: number): DocLists {
  const lists = listsIn(table, listsFrom);
  const uses = usesIn(table, usesFrom);
  const counters = new Map<number, (number | undefined)[]>();
  const started = new Set<string>();
  return {
    next(id, depth) {
      const use = uses[id - 1];
      const levels = use && lists.get(use.list);
      const levelOf = (n: number) => use?.levels.get(n) ?? levels?.[n];
      const level = levelOf(depth);
      if (!use || !level) return undefined;
      if (level.format === bullet)
        return { text: /^[-–—]$/.test(level.text) ? level.text : '•', depth: depth + 1 };
      const at = counters.get(use.list) ?? [];
      counters.set(use.list, at);
      const override = started.has(`${id}/${depth}`) ? undefined : use.starts.get(depth);
      started.add(`${id}/${depth}`);
      const current = at[depth];
      at[depth] = override ?? (current === undefined ? level.start : current + 1);
      for (let deeper = depth + 1; deeper < at.length; deeper++)
        if (levelOf(deeper)?.restarts ?? true) at[deeper] = undefined;
      const text = Array.from(level.text, (sign) => {
        const n = sign.charCodeAt(0);
        if (n > 8) return sign;
        const format = formats[levelOf(n)?.format ?? 0] ?? 'decimal';
        return printedNumber(at[n] ?? levelOf(n)?.start ?? 1, format);
      }).join('');
      return text.trim() === '' ? undefined : { text: text.trim(), depth: depth + 1 };
    },
  };
}
