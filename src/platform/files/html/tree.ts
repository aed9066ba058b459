import { defaultTreeAdapter, type DefaultTreeAdapterTypes, parse } from 'parse5';
import { limits } from '../limits.ts';
import { Refusal } from '../problems.ts';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;

/** A document type may name what a page is written in; one that brings entities of its own may fetch or multiply text. */
const ownEntities = /^[^<]*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<!doctype[^>[]*\[/i;

/**
 * Reads a page as a browser does, whatever is wrong with it. Refuses entities of its own, elements inside each other
 * beyond `limits.xmlDepth`, and more elements than `limits.elements` (a page may make many out of few).
 */
export function treeOf(html: string): DefaultTreeAdapterTypes.Document {
  if (ownEntities.test(html.slice(0, 4096))) throw new Refusal('forbidden-doctype');
  let open = 0;
  let made = 0;
  return parse(html, {
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(name, namespace, attributes) {
        if (++made > limits.elements) throw new Refusal('too-large-unpacked');
        return defaultTreeAdapter.createElement(name, namespace, attributes);
      },
      onItemPush() {
        if (++open > limits.xmlDepth) throw new Refusal('too-deep');
      },
      onItemPop: () => void open--,
    },
  });
}

export const isElement = (node: Node): node is Element => 'tagName' in node;
export const isText = (node: Node): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text';

export const attributeOf = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

/** What the element's own style says of a property, in small letters. */
export function styleOf(element: Element, property: string): string | undefined {
  const style = attributeOf(element, 'style')?.toLowerCase();
  if (!style?.includes(property)) return undefined;
  for (const rule of style.split(';')) {
    const colon = rule.indexOf(':');
    if (rule.slice(0, colon).trim() === property) return rule.slice(colon + 1).trim();
  }
  return undefined;
}
