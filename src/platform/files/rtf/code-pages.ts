import iconv from 'iconv-lite';

/** The code page that a font's character set stands for. */
const charsets: Record<number, string> = {
  0: 'windows-1252',
  77: 'macroman',
  128: 'shift_jis',
  129: 'cp949',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
  254: 'cp437',
  255: 'cp850',
};
/** A font of signs: its letters are pictures. */
export const signs = 'signs';
const signCharset = 2;

export const codePageOfCharset = (charset: number): string | undefined =>
  charset === signCharset ? signs : charsets[charset];

/** The code page of a number, as "\ansicpg1252" names it. */
export function codePageOf(page: number | undefined): string | undefined {
  if (page === 10_000) return 'macroman';
  const name = page === 65_001 ? 'utf8' : `cp${page}`;
  return iconv.encodingExists(name) ? name : undefined;
}

/** The signs of Symbol and Wingdings that carry meaning; the rest are ornaments. */
const meaning: Record<number, string> = {
  0xb7: '•',
  0xa7: '•',
  0x6f: '☐',
  0xa8: '☐',
  0xfe: '☒',
  0x52: '☑',
  0xfc: '✓',
  0xe0: '→',
  0x20: ' ',
};

/** A sign of such a font, by its byte or by the place in Unicode where Word keeps it. */
export const signOf = (code: number): string => meaning[code >= 0xf000 ? code - 0xf000 : code] ?? '';

export const decodeBytes = (bytes: Uint8Array, page: string): string =>
  page === signs
    ? Array.from(bytes, (byte) => signOf(byte)).join('')
    : iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), page);
