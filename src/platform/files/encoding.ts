import iconv from 'iconv-lite';
import { Refusal } from './problems.ts';

/** Text as it was meant, and the encoding it was found in; `repaired` when the file was encoded twice. */
export type Decoded = { readonly text: string; readonly encoding: string; readonly repaired: boolean };

const sampleLength = 256 * 1024;
/** The likeliest first: a later one is believed only when it reads as better Swedish. */
const candidates = ['windows-1252', 'macroman', 'cp850', 'cp437'] as const;
/** What is said of a file whose letters had to be turned back. */
export const repairedWarning = 'Filens å, ä och ö var sparade med fel teckenkodning och har återställts.';

/** Tab, the ends of lines and pages, and the § of DOS. */
const usualControls = new Set([9, 10, 12, 13, 21]);

/** True when the bytes can be text: no control characters but the usual ones, or UTF-16. */
export function looksLikeText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, sampleLength);
  if (utf16Of(sample)) return true;
  let odd = 0;
  for (const byte of sample) if (byte < 32 && !usualControls.has(byte)) odd++;
  return !sample.includes(0) && odd <= sample.length / 200;
}

/** UTF-16 by its byte order mark, or by where the zero bytes stand. */
function utf16Of(sample: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le';
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const half = sample.length / 2;
  if (odd > half * 0.6 && even < half * 0.1) return 'utf-16le';
  if (even > half * 0.6 && odd < half * 0.1) return 'utf-16be';
  return undefined;
}

/** A sign inside a word that no word has: "Fˆrslag", "F”rslag" with the quote between letters. */
const strangeInWord = /[A-Za-z][^\sA-Za-zÅÄÖåäöéÉèüÜ\d.,:;!?'’"()/&@_=+*%#§–—\-[\]{}<>|\\…·•]+[a-z]/g;

/**
 * How Swedish a reading is: å ä ö inside words in small letters speak for it; signs that only turn up in the
 * middle of a word when the encoding is wrong speak against it.
 */
export function swedishScore(text: string): number {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const good =
    count(/[a-zåäöé][åäöé]|[åäöé][a-zåäöé]/g) +
    count(/(?<![\p{L}])[ÅÄÖ](?=[a-zåäö]{2})/gu) +
    count(/(?<![\p{L}])[åäö](?![\p{L}])/gu) +
    count(/§ ?\d/g) +
    count(/\s[–—•·]\s/g) * 0.5;
  const bad =
    count(/[\u0080-\u009f\ufffd]/g) * 3 + count(strangeInWord) * 2 + count(/[a-zåäö][ÅÄÖÉ][a-zåäö]/g);
  return good - bad;
}

/** In the code page of DOS, § is a control character. */
const decodeOne = (bytes: Buffer, encoding: string) =>
  encoding.startsWith('cp')
    ? iconv.decode(bytes, encoding).replaceAll('\u0015', '§')
    : iconv.decode(bytes, encoding);

function decodeByScore(bytes: Uint8Array, declared: string | undefined): Decoded {
  const sample = Buffer.from(bytes.subarray(0, sampleLength));
  const known = declared !== undefined && iconv.encodingExists(declared) ? [declared.toLowerCase()] : [];
  const ranked = [...known, ...candidates]
    .map((encoding) => ({ encoding, score: swedishScore(decodeOne(sample, encoding)) }))
    .sort((a, b) => b.score - a.score);
  const encoding = ranked[0]?.encoding ?? 'windows-1252';
  return { text: decodeOne(Buffer.from(bytes), encoding), encoding, repaired: false };
}

/** UTF-8 that was read as Windows-1252 ("Ã¥"), or as Mac Roman ("√•"), and saved again. */
const twice: readonly (readonly [string, RegExp])[] = [
  ['windows-1252', /Ã[¥¤¶©¼…„–]|Â§/g],
  ['macroman', /√[•§∂Öñ]|¬ß/g],
];

/** "FÃ¶rslag" becomes "Förslag"; accepted only when all of the text can be turned back. */
function repairTwice(text: string): string | undefined {
  for (const [encoding, signs] of twice) {
    if ((text.match(signs)?.length ?? 0) < 2) continue;
    const bytes = iconv.encode(text, encoding);
    if (iconv.decode(bytes, encoding) !== text) continue;
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      continue; // some of its letters were never encoded twice
    }
  }
  return undefined;
}

/**
 * Decodes a text file: UTF-8, UTF-16 with or without mark, Windows-1252 (so ISO 8859-1), Mac Roman, cp850, cp437.
 * `declared` is what the file says of itself; it is believed as long as the text reads as well by it.
 */
export function decodeText(bytes: Uint8Array, declared?: string): Decoded {
  if (!looksLikeText(bytes)) throw new Refusal('unsupported-format');
  const wide = utf16Of(bytes.subarray(0, sampleLength));
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide, repaired: false };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeByScore(bytes, declared);
  }
  const repaired = repairTwice(text);
  return { text: repaired ?? text, encoding: 'utf-8', repaired: repaired !== undefined };
}
