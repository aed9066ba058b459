import type { Attributes } from '../xml.ts';
import { type Counter, type Mark, nextMark } from './numbers.ts';
import { type OdtStyles, outlineList } from './styles.ts';

type State = { readonly style: string | undefined; readonly counter: Counter };
type List = {
  readonly state: State;
  readonly style: string | undefined;
  readonly depth: number;
  /** An entry was begun and has not printed its mark. */
  fresh: boolean;
  startAt: number | undefined;
};

const number = (text: string | undefined) => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : undefined);

/** The lists of an OpenDocument text: which one is open, which goes on with an earlier one, where each has come. */
export type Lists = {
  open(attributes: Attributes): void;
  close(): void;
  /** An entry begins; a list's header has no mark. */
  entry(attributes: Attributes, numbered: boolean): void;
  /** A paragraph that is a list entry of its own. */
  openNumbered(attributes: Attributes): void;
  /** A cell, text box or note begins: the lists around it do not number what is inside. */
  apart(): void;
  together(): void;
  /** The mark of a paragraph that begins here, counted; each entry has one. */
  mark(styleName: string | undefined): Mark | undefined;
  /** The mark of a heading outside all lists. */
  headingMark(level: number, styleName: string | undefined, attributes: Attributes): Mark | undefined;
};

export function listsOf(styles: OdtStyles): Lists {
  const stacks: List[][] = [[]];
  const byId = new Map<string, State>();
  const outline: State = { style: outlineList, counter: [] };
  let latest: State | undefined;
  const stack = () => stacks.at(-1) ?? [];

  /** A list goes on with the one it names, or with the latest of its own kind; else it begins anew. */
  const stateFor = (attributes: Attributes): State => {
    const style = attributes['text:style-name'];
    if (style === outlineList) return outline;
    const named = byId.get(attributes['text:continue-list'] ?? '');
    if (named) return named;
    if (attributes['text:continue-numbering'] === 'true' && latest && latest.style === style) return latest;
    return { style, counter: [] };
  };
  const push = (state: State, style: string | undefined, depth: number, fresh: boolean, startAt?: number) =>
    void stack().push({ state, style, depth, fresh, startAt });

  return {
    open(attributes) {
      const around = stack().at(-1);
      const state = around?.state ?? stateFor(attributes);
      push(state, attributes['text:style-name'] ?? around?.style, (around?.depth ?? 0) + 1, false);
      const id = attributes['xml:id'];
      if (id !== undefined && !around) byId.set(id, state);
      if (!around) latest = state;
    },
    close: () => void stack().pop(),
    entry(attributes, numbered) {
      const list = stack().at(-1);
      if (!list) return;
      list.fresh = numbered;
      list.startAt = number(attributes['text:start-value']);
    },
    openNumbered(attributes) {
      const id = attributes['text:list-id'] ?? attributes['text:style-name'] ?? '';
      const state = byId.get(id) ?? { style: attributes['text:style-name'], counter: [] };
      byId.set(id, state);
      const depth = number(attributes['text:level']) ?? 1;
      push(state, attributes['text:style-name'], depth, true, number(attributes['text:start-value']));
    },
    apart: () => void stacks.push([]),
    together: () => void stacks.pop(),
    mark(styleName) {
      const list = stack().at(-1);
      if (!list?.fresh) return undefined;
      list.fresh = false;
      const levels = styles.levels(list.style ?? styles.listOf(styleName) ?? '');
      return levels && nextMark(list.state.counter, levels, list.depth, list.startAt);
    },
    headingMark(level, styleName, attributes) {
      const levels = styles.levels(outlineList);
      if (!levels || styles.listOf(styleName) === '' || attributes['text:is-list-header'] === 'true')
        return undefined;
      return nextMark(outline.counter, levels, level, number(attributes['text:start-value']));
    },
  };
}
