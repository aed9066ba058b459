/** What OCR tells of one sign or word: its text and its corners, y counted downwards. */
export type Corners = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };
export type ReadSign = { readonly text: string; readonly bbox: Corners };
export type ReadWord = ReadSign & { readonly confidence: number; readonly symbols: readonly ReadSign[] };

const height = ({ y0, y1 }: Corners) => y1 - y0;
const isDigit = (sign: ReadSign | undefined): sign is ReadSign => /^\d$/.test(sign?.text ?? '');
/** What the Swedish model takes a section sign for. */
const likeSection = /^[8$S&569§]$/;

/** A section sign reaches below the line that digits stand on, and is taller than they are. */
function reachesBelow(sign: ReadSign, digit: ReadSign): boolean {
  const tall = height(digit.bbox);
  const below = sign.bbox.y1 - digit.bbox.y1;
  return tall > 0 && below >= tall * 0.09 && height(sign.bbox) >= tall * 1.06;
}

/** The word with its leading signs read as §, when their shape says so beside the digits that follow or precede. */
function withSections(word: ReadWord, before: ReadWord | undefined, after: ReadWord | undefined): string {
  const { symbols } = word;
  const leading = symbols.findIndex((sign) => !likeSection.test(sign.text));
  const most = leading < 0 ? symbols.length : leading;
  const own = symbols
    .slice(1, 3)
    .find((sign, at) => isDigit(sign) && !reachesBelow(sign, symbols[at + 2] ?? sign));
  const next = after?.symbols[0];
  const last = before?.symbols.at(-1);
  for (let count = Math.min(2, most); count > 0; count--) {
    const whole = count === symbols.length;
    const beside = whole ? [next, last].find(isDigit) : symbols.slice(count).find(isDigit);
    const digit = beside ?? (whole ? undefined : own);
    if (digit && symbols.slice(0, count).every((sign) => reachesBelow(sign, digit)))
      return '§'.repeat(count) + word.text.slice(count);
  }
  return word.text;
}

/** A dot before the first word of a line, which the model takes for a quotation mark or a letter. */
function isBullet(word: ReadWord, after: ReadWord | undefined, rowHeight: number): boolean {
  if (!after || !/^[»«>¢°*e.o·•]$/.test(word.text)) return false;
  const { x0, x1 } = word.bbox;
  const tall = height(word.bbox);
  const round = tall > 0 && (x1 - x0) / tall > 0.6 && (x1 - x0) / tall < 1.7;
  return round && tall < rowHeight * 0.42 && after.bbox.x0 - x1 > tall * 0.4;
}

/**
 * The words of one line as their shapes say: the Swedish model knows neither § (it reads 8, $ or S) nor the bullet
 * (it reads »). Only what the picture itself shows is changed; everything else stays as it was read.
 */
export function textsOf(words: readonly ReadWord[], rowHeight: number): string[] {
  return words.map((word, at) => {
    const after = words[at + 1];
    if (at === 0 && isBullet(word, after, rowHeight)) return '•';
    return withSections(word, words[at - 1], after);
  });
}
