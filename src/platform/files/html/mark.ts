import { printedNumber } from '../printed-number.ts';
import { attributeOf, type Element, isElement, styleOf } from './tree.ts';

const formats: Record<string, string> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'decimal-leading-zero': 'decimalZero',
  none: 'none',
};
const bullets = new Set(['disc', 'circle', 'square']);

const numberOf = (text: string | undefined): number | undefined =>
  /^\s*[+-]?\d{1,9}/.test(text ?? '') ? Number.parseInt(text ?? '', 10) : undefined;

const shape = (element: Element) => styleOf(element, 'list-style-type') ?? styleOf(element, 'list-style');

/** Counts through a list; each entry's mark as a browser prints it, or undefined where the list prints none. */
export function marksOf(list: Element): (entry: Element) => string | undefined {
  const ordered = list.tagName === 'ol';
  const entries = list.childNodes.filter((node) => isElement(node) && node.tagName === 'li').length;
  const backwards = ordered && attributeOf(list, 'reversed') !== undefined;
  let next = numberOf(attributeOf(list, 'start')) ?? (backwards ? entries : 1);
  return (entry) => {
    const at = numberOf(attributeOf(entry, 'value')) ?? next;
    next = at + (backwards ? -1 : 1);
    const type =
      shape(entry) ??
      shape(list) ??
      attributeOf(entry, 'type') ??
      attributeOf(list, 'type') ??
      (ordered ? '1' : 'disc');
    if (!ordered && !(type in formats)) return '•';
    if (bullets.has(type)) return '•';
    const printed = printedNumber(at, formats[type] ?? 'decimal');
    return printed === '' || type === 'none' ? undefined : `${printed}.`;
  };
}
