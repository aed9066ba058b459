import type { SectionNature } from './law.ts';
import { isAppealable } from './law.ts';
import type { Id } from '../kernel/id.ts';

/** One paragraph that a notice announces; its heading is never on the board, for it may name somebody. */
export type NoticeSection = {
  /** As printed, without the sign: "52", "52 a". */
  readonly number: string;
  readonly nature: SectionNature;
  readonly itemId: Id<'item'> | undefined;
};

const plain = (number: string): number | undefined => (/^\d+$/.test(number) ? Number(number) : undefined);

/** "§ 52", "§§ 52–64", "§§ 52–54, 60": numbers in a row are written as from and to. */
export function sectionsInWords(numbers: readonly string[]): string {
  const runs: string[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    const before = run && plain(run.at(-1) ?? '');
    const here = plain(number);
    if (run && before !== undefined && here === before + 1) run.push(number);
    else runs.push([number]);
  }
  const parts = runs.map((run) => (run.length === 1 ? (run[0] ?? '') : `${run[0]}–${run.at(-1)}`));
  if (numbers.length === 0) return '';
  return `${numbers.length === 1 ? '§' : '§§'} ${parts.join(', ')}`;
}

const mostSections = 500;

/** Reads "§§ 52–54, 60" or "52-54 60"; undefined where a part is no number, or there are more than five hundred. */
export function readSections(typed: string): readonly string[] | undefined {
  const parts = typed
    .replaceAll('§', ' ')
    .replaceAll(/\s*[-–—]\s*/g, '-')
    .split(/[,;\s]+|\boch\b/)
    .filter((part) => part !== '');
  const numbers: string[] = [];
  for (const part of parts) {
    const range = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(part);
    if (!range) return undefined;
    const from = Number(range[1]);
    const to = Number(range[2] ?? range[1]);
    if (from < 1 || to < from || numbers.length + to - from >= mostSections) return undefined;
    for (let number = from; number <= to; number += 1) numbers.push(String(number));
  }
  return numbers.length > 0 && new Set(numbers).size === numbers.length ? numbers : undefined;
}

/** Whether anything that is announced may be appealed; minutes of preparation alone carry no appeal time. */
export const anyAppealable = (sections: readonly Pick<NoticeSection, 'nature'>[]): boolean =>
  sections.some(({ nature }) => isAppealable(nature));
