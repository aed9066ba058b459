import { type Property, propertiesIn, valueOf, viewOf } from './properties.ts';

type Style = {
  /** What kind of style it is in every Word: 1 to 9 are the headings, 19 to 27 lines of a table of contents. */
  readonly builtIn: number;
  readonly basedOn: number;
  readonly properties: readonly Property[];
};

export type DocStyles = {
  headingLevel(style: number): number | undefined;
  isContents(style: number): boolean;
  valueOf(style: number, code: number): number | undefined;
};

const title = 62;
const paragraphStyle = 1;

function styleIn(bytes: Uint8Array, base: number): Style {
  const view = viewOf(bytes);
  const kind = view.getUint16(2, true);
  let at = base + 4 + view.getUint16(base, true) * 2;
  at += at % 2;
  const size = (kind & 0xf) === paragraphStyle && at + 2 <= bytes.length ? view.getUint16(at, true) : 0;
  return {
    builtIn: view.getUint16(0, true) & 0xfff,
    basedOn: kind >> 4,
    properties: propertiesIn(bytes.subarray(at + 4, at + 2 + size)),
  };
}

/** Reads the style sheet of an older Word file; a style asks the one it is based on for what it does not say itself. */
export function docStyles(sheet: Uint8Array): DocStyles {
  const styles: (Style | undefined)[] = [];
  const view = viewOf(sheet);
  const count = sheet.length < 6 ? 0 : view.getUint16(2, true);
  const base = sheet.length < 6 ? 0 : view.getUint16(4, true);
  let at = sheet.length < 6 ? 0 : view.getUint16(0, true) + 2;
  for (let n = 0; n < count && at + 2 <= sheet.length; n++) {
    const size = view.getUint16(at, true);
    const bytes = sheet.subarray(at + 2, at + 2 + size);
    styles.push(size > base + 2 && bytes.length === size ? styleIn(bytes, base) : undefined);
    at += 2 + size + (size % 2);
  }
  const chain = (id: number): Style[] => {
    const found: Style[] = [];
    for (let style = styles[id]; style && found.length < 12; style = styles[style.basedOn]) found.push(style);
    return found;
  };
  return {
    headingLevel(id) {
      for (const { builtIn } of chain(id)) {
        if (builtIn >= 1 && builtIn <= 9) return builtIn;
        if (builtIn === title) return 1;
      }
      return undefined;
    },
    isContents: (id) => chain(id).some(({ builtIn }) => builtIn >= 19 && builtIn <= 27),
    valueOf(id, code) {
      for (const { properties } of chain(id)) {
        const value = valueOf(properties, code);
        if (value !== undefined) return value;
      }
      return undefined;
    },
  };
}
