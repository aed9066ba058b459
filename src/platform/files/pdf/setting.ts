import type { Setting } from './blocks.ts';
import { usualSize } from './line.ts';
import type { Page } from './page.ts';

/** The words that the text writes with a hyphen inside a line. */
function hyphenated(pages: readonly Page[]): (word: string) => boolean {
  const words = new Set<string>();
  for (const run of pages.flatMap((page) => page.runs))
    for (const [word] of run.text.matchAll(/\p{L}+-\p{L}+/gu)) words.add(word.toLowerCase());
  return (word) => words.has(word.toLowerCase());
}

/** What the whole document says about how it is set: running text, headings, hyphens. */
export function settingOf(pages: readonly Page[]): Setting {
  const runs = pages.flatMap((page) => page.runs.filter((run) => run.upright && !run.artifact));
  const size = usualSize(runs);
  const letters = new Map<number, number>();
  let all = 0;
  for (const run of runs) {
    const own = Math.round(run.size * 2) / 2;
    letters.set(own, (letters.get(own) ?? 0) + run.text.length);
    all += run.text.length;
  }
  // NOTE what a fifth of the text is set in is no heading
  const sizes = [...letters]
    .filter(([own, count]) => own > size * 1.1 && count < all / 5)
    .map(([own]) => own);
  return {
    size,
    headingSizes: sizes.sort((a, b) => b - a).slice(0, 5),
    known: hyphenated(pages),
  };
}
