import type { Attributes, XmlListener } from '../xml.ts';
import type { ListLevel } from './numbers.ts';

type Style = {
  readonly name: string;
  readonly parent: string | undefined;
  readonly outline: number | undefined;
  /** Of its paragraphs; an empty name takes a heading's number away. */
  readonly list: string | undefined;
  bold: boolean | undefined;
  hidden: boolean | undefined;
};

export type OdtStyles = {
  /** Level of the heading that paragraphs of this style are, from 1. */
  headingLevel(name: string | undefined): number | undefined;
  listOf(name: string | undefined): string | undefined;
  isBold(family: 'paragraph' | 'text', name: string | undefined): boolean | undefined;
  isHidden(family: 'paragraph' | 'text', name: string | undefined): boolean;
  levels(list: string): ReadonlyMap<number, ListLevel> | undefined;
  /** Takes in what a part says of styles. */
  readonly listener: XmlListener;
};

/** The list that numbers headings: it has no name of its own. */
export const outlineList = 'Outline';

const number = (text: string | undefined): number | undefined => {
  const value = Number.parseInt(text ?? '', 10);
  return Number.isNaN(value) ? undefined : value;
};

const levelOf = (name: string, attributes: Attributes): ListLevel => ({
  bullet: name === 'text:list-level-style-bullet' ? (attributes['text:bullet-char'] ?? '•') : undefined,
  format: attributes['style:num-format'] ?? '',
  prefix: attributes['style:num-prefix'] ?? '',
  suffix: attributes['style:num-suffix'] ?? '',
  template: attributes['style:num-list-format'] ?? attributes['loext:num-list-format'],
  shownLevels: number(attributes['text:display-levels']) ?? 1,
  start: number(attributes['text:start-value']) ?? 1,
});

const isLevel = /^text:(?:list-level-style-(?:number|bullet)|outline-level-style)$/;

/** Collects the styles of an OpenDocument text; a style asks its parent for what it does not say itself. */
export function odtStyles(): OdtStyles {
  const styles = new Map<string, Style>();
  const lists = new Map<string, Map<number, ListLevel>>();
  let style: Style | undefined;
  let list: Map<number, ListLevel> | undefined;

  const begin = (name: string): Map<number, ListLevel> => {
    const levels = new Map<number, ListLevel>();
    lists.set(name, levels);
    return levels;
  };
  const beginStyle = (attributes: Attributes) => {
    const name = attributes['style:name'] ?? '';
    style = {
      name: (attributes['style:display-name'] ?? name).toLowerCase(),
      parent: attributes['style:parent-style-name'],
      outline: number(attributes['style:default-outline-level']),
      list: attributes['style:list-style-name'],
      bold: undefined,
      hidden: undefined,
    };
    styles.set(`${attributes['style:family'] ?? ''}/${name}`, style);
  };
  const chain = (family: string, name: string | undefined): Style[] => {
    const found: Style[] = [];
    let next = styles.get(`${family}/${name ?? ''}`);
    while (next && found.length < 12) {
      found.push(next);
      next = styles.get(`${family}/${next.parent ?? ''}`);
    }
    return found;
  };

  return {
    headingLevel(name) {
      const all = chain('paragraph', name);
      const level = all.find((one) => one.outline !== undefined)?.outline;
      if (level !== undefined) return level > 0 ? level : undefined;
      return all.some((one) => one.name === 'title') ? 1 : undefined;
    },
    listOf: (name) => chain('paragraph', name).find((one) => one.list !== undefined)?.list,
    isBold: (family, name) => chain(family, name).find((one) => one.bold !== undefined)?.bold,
    isHidden: (family, name) => chain(family, name).find((one) => one.hidden !== undefined)?.hidden ?? false,
    levels: (name) => lists.get(name),
    listener: {
      open(name, attributes) {
        if (name === 'style:style') beginStyle(attributes);
        else if (name === 'style:text-properties' && style) {
          const weight = attributes['fo:font-weight'];
          if (weight) style.bold = /^(?:bold|[6-9]00)$/.test(weight);
          const display = attributes['text:display'];
          if (display) style.hidden = display === 'none';
        } else if (name === 'text:list-style') list = begin(attributes['style:name'] ?? '');
        else if (name === 'text:outline-style') list = begin(outlineList);
        else if (isLevel.test(name))
          list?.set(number(attributes['text:level']) ?? 1, levelOf(name, attributes));
      },
      close(name) {
        if (name === 'style:style') style = undefined;
      },
    },
  };
}
