import type { ProposedRepair } from '../shape.ts';

/** What OCR makes of § before a number, first on its line, after the body's letters or none. */
const dollar = /^((?:[A-ZÅÄÖ]{2,6} )?)(\${1,2})(?= ?\d)/gm;
const digit = /^((?:[A-ZÅÄÖ]{2,6} )?)([8S5])(?= (\d{1,3}) \p{Lu})/gmu;

const repairAt = (text: string, start: number, length: number): ProposedRepair => ({
  raw: text.slice(start, start + length),
  repaired: '§'.repeat(length),
  certain: true,
  source: [start, start + length],
});

/** The numbers that stand behind a section sign, first on their line. */
const numbersIn = (text: string): Set<number> =>
  new Set(Array.from(text.matchAll(/^(?:[A-ZÅÄÖ]{2,6} )?§ ?(\d{1,3})\b/gm), (match) => Number(match[1])));

/**
 * The section signs that OCR misread, each as long as what it stands for. "$ 12" opens no line of minutes; "8 12 Budget"
 * is a section only when § 11 or § 13 opens another line.
 */
export function sectionSigns(text: string): ProposedRepair[] {
  const repairs = Array.from(text.matchAll(dollar), (match) =>
    repairAt(text, match.index + (match[1]?.length ?? 0), match[2]?.length ?? 1),
  );
  const doubted = Map.groupBy(text.matchAll(digit), (match) => Number(match[3]));
  const queue = [...numbersIn(withSectionSigns(text, repairs))];
  for (let number = queue.pop(); number !== undefined; number = queue.pop()) {
    for (const next of [number - 1, number + 1]) {
      const lines = doubted.get(next) ?? [];
      for (const match of lines) repairs.push(repairAt(text, match.index + (match[1]?.length ?? 0), 1));
      if (doubted.delete(next)) queue.push(next);
    }
  }
  return repairs.sort((one, other) => one.source[0] - other.source[0]);
}

/** The text with its section signs; nothing has moved. */
export function withSectionSigns(text: string, repairs: readonly ProposedRepair[]): string {
  let mended = '';
  let at = 0;
  for (const { source, repaired } of repairs) {
    mended += text.slice(at, source[0]) + repaired;
    at = source[1];
  }
  return mended + text.slice(at);
}
