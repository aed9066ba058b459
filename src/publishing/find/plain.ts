/** A text with its signs made alike, and where each of them stood: positions found in `plain` lead back to the original. */
export type PlainText = {
  readonly plain: string;
  /** The original's [from, to) of what stands at [from, to) in `plain`. */
  readonly original: (from: number, to: number) => readonly [number, number];
};

const invisible = /[\u00AD\u200B-\u200F\u2060\uFEFF]/;
const dash = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/;

/** Leaves out signs that nobody sees, and makes every dash "-" and any blanks one " ": so nothing hides in a soft hyphen. */
export function plainly(text: string): PlainText {
  const at: number[] = [];
  let plain = '';
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index] ?? '';
    if (invisible.test(sign)) continue;
    if (/\s/.test(sign) && plain.endsWith(' ')) continue;
    plain += dash.test(sign) ? '-' : /\s/.test(sign) ? ' ' : sign;
    at.push(index);
  }
  return {
    plain,
    original: (from, to) => [at[from] ?? text.length, (at[to - 1] ?? text.length - 1) + 1],
  };
}
