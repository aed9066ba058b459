import { byTag, findAll, textOf } from './html.ts';
import type { Element } from './html.ts';

/** What a browser would send of a form that nobody has touched: its key, hidden fields and present values. */
export function fieldsOf(form: Element): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {};
  const add = (name: string | undefined, value: string): void => {
    if (!name) return;
    const before = fields[name];
    fields[name] = before === undefined ? value : [before, value].flat();
  };
  for (const control of findAll(form, byTag('input', 'select', 'textarea'))) {
    const { name, type, value } = control.attributes;
    if (control.tag === 'textarea') add(name, rawText(control));
    else if (control.tag === 'select') add(name, selected(control));
    else if (type === 'checkbox' || type === 'radio') {
      if ('checked' in control.attributes) add(name, value ?? 'on');
    } else if (type !== 'file') add(name, value ?? '');
  }
  return fields;
}

/** Line ends and all; the first one after the tag is not part of the value. */
const rawText = (element: Element): string =>
  element.children
    .filter((child) => typeof child === 'string')
    .join('')
    .replace(/^\n/, '');

function selected(select: Element): string {
  const options = findAll(select, byTag('option'));
  const chosen = options.find((one) => 'selected' in one.attributes) ?? options[0];
  return chosen?.attributes['value'] ?? (chosen ? textOf(chosen) : '');
}

/** Label → field name, as a person finds a field. */
export const labelsOf = (form: Element): Record<string, string> =>
  Object.fromEntries(
    findAll(form, byTag('label')).map((label) => [textOf(label), label.attributes['for'] ?? '']),
  );
