import iconv from 'iconv-lite';
import { Refusal } from './problems.ts';

/** Text as it was meant, and the encoding it was found in; `repaired` when the file was encoded twice. */
export type Decoded = { readonly text: string; readonly encoding: string; readonly repaired: boolean };

const sampleLength = 256 * 1024;
const candidates = ['windows-1252', 'macroman', 'cp850'] as const;

/** True when the bytes can be text: no control characters but the usual ones, or UTF-16. */
export function looksLikeText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, sampleLength);
  if (utf16Of(sample)) return true;
  let odd = 0;
  for (const byte of sample) if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) odd++;
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

function decodeByScore(bytes: Uint8Array): Decoded {
  const sample = Buffer.from(bytes.subarray(0, sampleLength));
  const ranked = candidates
    .map((encoding) => ({ encoding, score: swedishScore(iconv.decode(sample, encoding)) }))
    .sort((a, b) => b.score - a.score);
  const encoding = ranked[0]?.encoding ?? 'windows-1252';
  return { text: iconv.decode(Buffer.from(bytes), encoding), encoding, repaired: false };
}

const twice = /Ã[¥¤¶©¼…„–]|Â§/g;

/** "FÃ¶rslag" was UTF-8 read as Windows-1252 and saved again; accepted only when all of it can be turned back. */
function repairTwice(text: string): string | undefined {
  if ((text.match(twice)?.length ?? 0) < 2) return undefined;
  const bytes = iconv.encode(text, 'windows-1252');
  if (iconv.decode(bytes, 'windows-1252') !== text) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Decodes a text file: UTF-8, UTF-16 with or without mark, Windows-1252 (so ISO 8859-1), Mac Roman, cp850. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (!looksLikeText(bytes)) throw new Refusal('unsupported-format');
  const wide = utf16Of(bytes.subarray(0, sampleLength));
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide, repaired: false };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeByScore(bytes);
  }
  const repaired = repairTwice(text);
  return { text: repaired ?? text, encoding: 'utf-8', repaired: repaired !== undefined };
}
