import type { LookLessons } from '../../reader/lessons.ts';

type Row = {
  readonly kind: string;
  readonly words: string;
  readonly meaning: string;
  readonly names: readonly string[];
};

/** Lessons of how minutes look, gathered by body as the reader takes them. */
export function readerLessons(rows: readonly Row[]): LookLessons[] {
  const byBody = Map.groupBy(rows, ({ names }) => names.join('\n'));
  return [...byBody.values()].map((lessons) => {
    const styles = lessons.filter(({ kind }) => kind === 'heading').map(({ meaning }) => meaning);
    return {
      names: lessons[0]?.names ?? [],
      startsBy: (['paragraph', 'number', 'heading'] as const).find((style) => styles.includes(style)),
      startWords: lessons
        .filter((one) => one.kind === 'heading' && one.meaning === 'word')
        .map(({ words }) => words),
      furniture: lessons.filter(({ kind }) => kind === 'furniture').map(({ words }) => words),
    };
  });
}
