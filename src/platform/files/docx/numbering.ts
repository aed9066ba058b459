import type { Attributes, Parts } from '../xml.ts';
import { printedNumber } from '../printed-number.ts';
import { isOn, numberIn, type Styles } from './styles.ts';

type Level = {
  start: number;
  format: string;
  /** "§ %1", "%1.%2": each %n is the number that level n stands at. */
  text: string;
  legal: boolean;
  restarts: boolean;
  style: string | undefined;
};

const aLevel = (): Level => ({
  start: 1,
  format: 'decimal',
  text: '',
  legal: false,
  restarts: true,
  style: undefined,
});

type List = { readonly levels: Map<number, Level>; link: string | undefined };
type Use = {
  abstractId: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
};
type Numbering = { readonly lists: Map<string, List>; readonly uses: Map<string, Use> };

const settings: Record<string, (level: Level, attributes: Attributes) => void> = {
  'w:start': (level, attributes) => (level.start = numberIn(attributes) ?? 1),
  'w:numFmt': (level, attributes) => (level.format = attributes['w:val'] ?? 'decimal'),
  'w:lvlText': (level, attributes) => (level.text = attributes['w:val'] ?? ''),
  'w:isLgl': (level, attributes) => (level.legal = isOn(attributes)),
  'w:lvlRestart': (level, attributes) => (level.restarts = numberIn(attributes) !== 0),
  'w:pStyle': (level, attributes) => (level.style = attributes['w:val']),
};

function parse(parts: Parts, part: string): Numbering {
  const lists = new Map<string, List>();
  const uses = new Map<string, Use>();
  let list: List | undefined;
  let use: Use | undefined;
  let level: Level | undefined;
  let overridden = 0;
  const openers: Record<string, (attributes: Attributes) => void> = {
    'w:abstractNum': (attributes) => {
      list = { levels: new Map(), link: undefined };
      use = undefined;
      lists.set(attributes['w:abstractNumId'] ?? '', list);
    },
    'w:numStyleLink': (attributes) => {
      if (list) list.link = attributes['w:val'];
    },
    'w:num': (attributes) => {
      use = { abstractId: '', starts: new Map(), levels: new Map() };
      list = undefined;
      uses.set(attributes['w:numId'] ?? '', use);
    },
    'w:abstractNumId': (attributes) => {
      if (use) use.abstractId = attributes['w:val'] ?? '';
    },
    'w:lvlOverride': (attributes) => void (overridden = Number(attributes['w:ilvl'] ?? 0)),
    'w:startOverride': (attributes) => void use?.starts.set(overridden, numberIn(attributes) ?? 1),
    'w:lvl': (attributes) => {
      level = aLevel();
      (list ?? use)?.levels.set(Number(attributes['w:ilvl'] ?? 0), level);
    },
  };
  parts.read(part, {
    open(name, attributes) {
      openers[name]?.(attributes);
      if (level) settings[name]?.(level, attributes);
    },
    close(name) {
      if (name === 'w:lvl') level = undefined;
    },
  });
  return { lists, uses };
}

/** What a numbered paragraph prints before its text; the depth counts from 0. */
export type Mark = { readonly text: string; readonly bullet: boolean; readonly depth: number };

export type Numberer = {
  /** Counts the paragraph; call it once for each, in order. `numId` 0 takes a style's number away. */
  next(styleId: string | undefined, numId: string | undefined, depth: number | undefined): Mark | undefined;
};

/** Counts through a Word file's automatic numbers, as Word does: the text itself holds none of them. */
export function numbererOf(parts: Parts, part: string, styles: Styles): Numberer {
  const { lists, uses } = parse(parts, part);
  const counters = new Map<string, (number | undefined)[]>();
  const started = new Set<string>();

  /** The list behind a use; a list may point at a style, whose own use holds the levels. */
  const listBehind = (use: Use): [string, List] | undefined => {
    const list = lists.get(use.abstractId);
    const linked = list?.link && uses.get(styles.listOf(list.link)?.numId ?? '');
    const id = linked ? linked.abstractId : use.abstractId;
    const found = lists.get(id);
    return found && [id, found];
  };
  const count = (numId: string, use: Use, listId: string, depth: number, levelAt: (n: number) => Level) => {
    const at = counters.get(listId) ?? [];
    const override = use.starts.get(depth);
    const first = `${numId}/${depth}`;
    const current = at[depth];
    if (override !== undefined && !started.has(first)) at[depth] = override;
    else at[depth] = current === undefined ? levelAt(depth).start : current + 1;
    started.add(first);
    for (let deeper = depth + 1; deeper < at.length; deeper++)
      if (levelAt(deeper).restarts) at[deeper] = undefined;
    counters.set(listId, at);
    return at;
  };

  return {
    next(styleId, ownNumId, ownDepth) {
      const byStyle = styles.listOf(styleId);
      const numId = ownNumId ?? byStyle?.numId;
      const use = numId === undefined || numId === '0' ? undefined : uses.get(numId);
      const behind = use && listBehind(use);
      if (!use || !behind || numId === undefined) return undefined;
      const [listId, list] = behind;
      const byLevel = [...list.levels].find(([, level]) => level.style && level.style === styleId)?.[0];
      const depth = ownDepth ?? byLevel ?? byStyle?.depth ?? 0;
      const levelAt = (n: number) => use.levels.get(n) ?? list.levels.get(n) ?? aLevel();
      const level = levelAt(depth);
      const at = count(numId, use, listId, depth, levelAt);
      if (level.format === 'bullet')
        return { text: /^[-–—]$/.test(level.text) ? level.text : '•', bullet: true, depth };
      const text = level.text.replace(/%(\d)/g, (_, digit: string) => {
        const n = Number(digit) - 1;
        return printedNumber(at[n] ?? levelAt(n).start, level.legal ? 'decimal' : levelAt(n).format);
      });
      return text.trim() === '' ? undefined : { text: text.trim(), bullet: false, depth };
    },
  };
}
