/** A page's markup as a tree, for tests that read what a person would. Made for what our own renderer writes. */
export type Element = {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
};

const voids = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
const piece =
  /<!--[\s\S]*?-->|<!doctype[^>]*>|<\/([\w-]+)>|<([\w-]+)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/gi;
const attribute = /([^\s=>/]+)(?:="([^"]*)")?/g;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const plain = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (all, name) => entities[name] ?? all);

export function readHtml(html: string): Element {
  const root: Element = { tag: '#page', attributes: {}, children: [] };
  const open: Element[] = [root];
  for (const [, closed, tag, attributes, selfClosed, text] of html.matchAll(piece)) {
    const parent = open.at(-1) ?? root;
    if (text) parent.children.push(plain(text));
    else if (closed) {
      const at = open.findLastIndex((one) => one.tag === closed.toLowerCase());
      if (at > 0) open.length = at;
    } else if (tag) {
      const element: Element = {
        tag: tag.toLowerCase(),
        attributes: attributesOf(attributes ?? ''),
        children: [],
      };
      parent.children.push(element);
      if (!selfClosed && !voids.has(element.tag)) open.push(element);
    }
  }
  return root;
}

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(attribute)].map(([, name, value]) => [name ?? '', plain(value ?? '')]),
  );

/** Every element in reading order that fits. */
export function findAll(from: Element, fits: (element: Element) => boolean): Element[] {
  return from.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(fits(child) ? [child] : []), ...findAll(child, fits)],
  );
}

export const byTag =
  (...tags: string[]) =>
  (element: Element): boolean =>
    tags.includes(element.tag);

/** What is read, with single spaces. */
export function textOf(element: Element): string {
  const words = (one: Element | string): string =>
    typeof one === 'string' ? one : one.children.map(words).join(gap(one));
  return words(element).replaceAll(/\s+/g, ' ').trim();
}

const inline = new Set([
  'a',
  'abbr',
  'b',
  'code',
  'em',
  'i',
  'mark',
  'p',
  'small',
  'span',
  'strong',
  'time',
  'text',
]);
const gap = (element: Element): string => (inline.has(element.tag) ? '' : ' ');
