import { Mapping, ReplaceStep, Transform } from 'prosemirror-transform';
import type { Step } from 'prosemirror-transform';
import type { Node } from 'prosemirror-model';
import { linesOf } from './markdown.ts';
import { changeTo, merge } from './merge.ts';

/** What has been written on a version and not been sent, and what it was written on. */
export type Unsent = { readonly base: Node; readonly steps: readonly Step[] };
export type Rebased = Unsent & {
  /** Steps could not follow without losing words, so that lines changed by both stand twice. */
  readonly keptBoth: boolean;
};

/**
 * What was written here, moved on top of what others have written meanwhile. Steps follow letter by letter, as in
 * prosemirror-collab; where that would lose anybody's words, lines are merged instead and both are kept.
 */
export function rebase({ base, steps }: Unsent, others: readonly Step[]): Rebased {
  const here = applied(base, steps);
  const there = applied(base, others);
  const followed = follow(here, steps, others);
  if (followed) return { base: there.doc, steps: followed, keptBoth: false };
  const merged = merge(linesOf(base), linesOf(here.doc), linesOf(there.doc));
  return { base: there.doc, steps: changeTo(there.doc, merged.lines).steps, keptBoth: true };
}

/** A text with steps done to it. Throws where a step does not fit. */
export function applied(doc: Node, steps: readonly Step[]): Transform {
  const transform = new Transform(doc);
  for (const step of steps) transform.step(step);
  return transform;
}

/** The steps after the others'; undefined where words of either would be lost. */
function follow(here: Transform, steps: readonly Step[], others: readonly Step[]): Step[] | undefined {
  const mapping = new Mapping();
  const undone = steps.map((step, at) => step.invert(here.docs[at] ?? here.doc)).reverse();
  let { doc } = applied(here.doc, [...undone, ...others]);
  for (const step of [...undone, ...others]) mapping.appendMap(step.getMap());
  const moved: Step[] = [];
  for (const [at, step] of steps.entries()) {
    const mapped = step.map(mapping.slice(steps.length - at));
    const result = mapped && !isLossy(step, mapped) ? mapped.apply(doc) : undefined;
    if (!mapped || !result?.doc) return undefined;
    mapping.appendMap(mapped.getMap(), steps.length - at - 1);
    doc = result.doc;
    moved.push(mapped);
  }
  return moved;
}

/** Takes away more than it did: what another has written in between. */
const isLossy = (step: Step, mapped: Step): boolean =>
  step instanceof ReplaceStep && mapped instanceof ReplaceStep
    ? mapped.to - mapped.from > step.to - step.from
    : false;
