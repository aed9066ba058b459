import { attributeOf, type Element, isElement, type Node, styleOf } from './tree.ts';

/** Never printed, or nothing that belongs to the text: programs, fields of forms, pictures, deleted text. */
const unseen = new Set(
  (
    'head script style noscript template iframe object embed svg math button select datalist input textarea ' +
    'audio video canvas map del'
  ).split(' '),
);

/** True for what a reader of the page does not see, and for the comments that Word leaves in its pages. */
export function isUnseen(element: Element): boolean {
  if (unseen.has(element.tagName)) return true;
  if (attributeOf(element, 'hidden') !== undefined) return true;
  if (!attributeOf(element, 'style')) return false;
  return (
    styleOf(element, 'display') === 'none' ||
    ['hidden', 'collapse'].includes(styleOf(element, 'visibility') ?? '') ||
    styleOf(element, 'mso-hide') === 'all' ||
    (styleOf(element, 'mso-element')?.startsWith('comment') ?? false)
  );
}

const chromeTags = new Set(['nav', 'footer', 'aside']);
const chromeRoles = new Set(['navigation', 'banner', 'contentinfo', 'complementary', 'search', 'dialog']);
const chromeNames = /(?:^|[\s_-])(?:cookies?|cookie-?\w+|breadcrumbs?|brodsmulor|skip-?link)(?:$|[\s_-])/i;

/** True for what stands on every page: a site's menu, foot and cookie questions, an office program's running heads. */
export function isChrome(element: Element, hasMain: boolean): boolean {
  if (element.tagName === 'div' && /^(?:header|footer)$/.test(attributeOf(element, 'title') ?? ''))
    return true;
  if (chromeTags.has(element.tagName) || chromeRoles.has(attributeOf(element, 'role') ?? '')) return true;
  if (element.tagName === 'header') return hasMain && !holds(element, 'main') && !holds(element, 'h1');
  return chromeNames.test(`${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`);
}

/** True when there is such an element anywhere inside. */
export function holds(root: { readonly childNodes: readonly Node[] }, tagName: string): boolean {
  const waiting: Node[] = [...root.childNodes];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isElement(node)) continue;
    if (node.tagName === tagName) return true;
    for (const child of node.childNodes) waiting.push(child);
  }
  return false;
}
