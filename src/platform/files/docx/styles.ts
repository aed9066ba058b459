import type { Attributes, Parts } from '../xml.ts';

/** What a paragraph style says that matters for reading; everything else of it is looks. */
export type Style = {
  readonly name: string;
  basedOn?: string | undefined;
  /** 0 is the highest heading; 9 is running text. */
  outline?: number | undefined;
  numId?: string | undefined;
  depth?: number | undefined;
  bold?: boolean | undefined;
};

export type Styles = {
  /** Level of the heading a paragraph with this style is, from 1; undefined for running text. */
  headingLevel(styleId: string | undefined): number | undefined;
  /** The list a style puts its paragraphs in. */
  listOf(styleId: string | undefined): { numId: string; depth: number | undefined } | undefined;
  isBold(styleId: string | undefined): boolean;
  /** True for the lines of a table of contents. */
  isContents(styleId: string | undefined): boolean;
};

/** A switch of WordprocessingML: present means on, unless its value says off. */
export const isOn = (attributes: Attributes): boolean =>
  !['0', 'false', 'off', 'none'].includes(attributes['w:val'] ?? '1');

export const numberIn = (attributes: Attributes): number | undefined => {
  const value = Number.parseInt(attributes['w:val'] ?? '', 10);
  return Number.isNaN(value) ? undefined : value;
};

function parse(parts: Parts, part: string): Map<string, Style> {
  const styles = new Map<string, Style>();
  let id = '';
  let style: Style | undefined;
  let depthInStyle = 0;
  const set: Record<string, (into: Style, attributes: Attributes) => void> = {
    'w:basedOn': (into, attributes) => (into.basedOn = attributes['w:val']),
    'w:outlineLvl': (into, attributes) => (into.outline = numberIn(attributes)),
    'w:numId': (into, attributes) => (into.numId = attributes['w:val']),
    'w:ilvl': (into, attributes) => (into.depth = numberIn(attributes)),
    'w:b': (into, attributes) => (into.bold = isOn(attributes)),
  };
  parts.read(part, {
    open(name, attributes) {
      if (name === 'w:style') {
        id = attributes['w:styleId'] ?? '';
        depthInStyle = 0;
        style = undefined;
      } else if (name === 'w:name' && depthInStyle === 1) {
        style = { name: (attributes['w:val'] ?? '').toLowerCase() };
        styles.set(id, style);
      } else if (style) set[name]?.(style, attributes);
      depthInStyle++;
    },
    close: () => void depthInStyle--,
  });
  return styles;
}

const headingName = /^(?:heading|rubrik) ?(\d)$/;

/** Reads the styles of a Word file; a style asks the one it is based on for what it does not say itself. */
export function stylesOf(parts: Parts, part: string): Styles {
  const styles = parse(parts, part);
  const chain = (styleId: string | undefined): Style[] => {
    const found: Style[] = [];
    let style = styles.get(styleId ?? '');
    while (style && found.length < 12) {
      found.push(style);
      style = styles.get(style.basedOn ?? '');
    }
    return found;
  };
  return {
    headingLevel(styleId) {
      for (const style of chain(styleId)) {
        if (style.outline !== undefined) return style.outline < 9 ? style.outline + 1 : undefined;
        const named = headingName.exec(style.name)?.[1];
        if (named) return Number(named);
        if (style.name === 'title') return 1;
      }
      return undefined;
    },
    listOf(styleId) {
      const style = chain(styleId).find((each) => each.numId !== undefined);
      return style?.numId === undefined ? undefined : { numId: style.numId, depth: style.depth };
    },
    isBold: (styleId) => chain(styleId).find((style) => style.bold !== undefined)?.bold ?? false,
    isContents: (styleId) => chain(styleId).some((style) => /^(toc|innehåll) \d$/.test(style.name)),
  };
}
