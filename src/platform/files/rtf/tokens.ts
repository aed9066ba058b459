/** What stands in an RTF file, piece by piece; bytes are those of the file, in its own code page. */
export type RtfListener = {
  open(): void;
  close(): void;
  /** "\b0": the word "b" with 0; a sign like "\~" is a word too. */
  word(word: string, parameter: number | undefined): void;
  /** A byte written as "\'e5". */
  byte(value: number): void;
  /** Letters as they stand, without line ends, which mean nothing here. */
  text(bytes: Uint8Array): void;
};

const isLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isDigit = (code: number) => code >= 48 && code <= 57;
const codes = { open: 123, close: 125, back: 92, quote: 39, minus: 45, space: 32, newline: 10, line: 13 };

/** Goes through the file once, from its first byte to its last, whatever is wrong with it. */
export function tokensOf(bytes: Uint8Array, listener: RtfListener): void {
  let at = 0;
  const code = (place: number): number => bytes[place] ?? 0;
  const ascii = (from: number, to: number) =>
    String.fromCharCode(...bytes.subarray(from, Math.min(to, from + 64)));

  const control = () => {
    const first = code(at);
    if (first === codes.quote) {
      listener.byte(Number.parseInt(ascii(at + 1, at + 3), 16) || 32);
      at += 3;
      return;
    }
    if (!isLetter(first)) {
      listener.word(first === codes.newline || first === codes.line ? 'par' : ascii(at, at + 1), undefined);
      at++;
      return;
    }
    const from = at;
    while (isLetter(code(at))) at++;
    const word = ascii(from, at);
    const digits = at;
    if (code(at) === codes.minus) at++;
    while (isDigit(code(at))) at++;
    const parameter = at > digits ? Number(ascii(digits, at)) : undefined;
    if (code(at) === codes.space) at++;
    listener.word(word, Number.isNaN(parameter) ? undefined : parameter);
    if (word === 'bin' && parameter !== undefined && parameter > 0) at += parameter;
  };
  const run = () => {
    const from = at;
    while (at < bytes.length && code(at) !== codes.newline && code(at) !== codes.line) {
      const here = code(at);
      if (here === codes.open || here === codes.close || here === codes.back) break;
      at++;
    }
    listener.text(bytes.subarray(from, at));
  };

  while (at < bytes.length) {
    const here = code(at);
    if (here === codes.open || here === codes.close) {
      at++;
      if (here === codes.open) listener.open();
      else listener.close();
    } else if (here === codes.back) {
      at++;
      control();
    } else if (here === codes.newline || here === codes.line || here === 0) at++;
    else run();
  }
}
