import { codePageOfCharset } from './code-pages.ts';

type Style = { outline: number | undefined; basedOn: number | undefined; name: string };

/** What an RTF file says of its fonts and styles before its text. */
export type Sheet = {
  /** The code page of a font, undefined for the file's own. */
  codePage(font: number): string | undefined;
  /** Level of the heading that paragraphs of this style are, from 1. */
  headingLevel(style: number | undefined): number | undefined;
  beginStyle(id: number): void;
  fontWord(word: string, parameter: number | undefined): void;
  styleWord(word: string, parameter: number | undefined): void;
  styleName(text: string): void;
};

const named = /^(?:heading|rubrik) ?(\d)\b/i;

export function sheetOf(): Sheet {
  const fonts = new Map<number, string | undefined>();
  const styles = new Map<number, Style>();
  let font = 0;
  let style: Style | undefined;
  const own = ({ outline, name }: Style): number | undefined => {
    if (outline !== undefined) return outline;
    const level = named.exec(name.trim())?.[1];
    if (level) return Number(level) - 1;
    return /^(?:title|rubrik);?$/i.test(name.trim()) ? 0 : undefined;
  };

  return {
    codePage: (id) => fonts.get(id),
    headingLevel(id) {
      let next = id === undefined ? undefined : styles.get(id);
      for (let steps = 0; next && steps < 12; steps++) {
        const level = own(next);
        if (level !== undefined) return level < 9 ? level + 1 : undefined;
        next = next.basedOn === undefined ? undefined : styles.get(next.basedOn);
      }
      return undefined;
    },
    beginStyle(id) {
      style = { outline: undefined, basedOn: undefined, name: '' };
      styles.set(id, style);
    },
    fontWord(word, parameter) {
      if (word === 'f') font = parameter ?? 0;
      if (word === 'fcharset') fonts.set(font, codePageOfCharset(parameter ?? 0));
    },
    styleWord(word, parameter) {
      if (!style) return;
      if (word === 'outlinelevel') style.outline = parameter;
      if (word === 'sbasedon') style.basedOn = parameter;
    },
    styleName(text) {
      if (style && style.name.length < 100) style.name += text;
    },
  };
}
