/** What a typesetter refuses or no font draws: control characters, what Unicode calls no character, half a pair. */
const unprintable = /(?![\t\n])\p{Cc}|[\ufeff\ufffe\uffff\u200b\u2060]|\p{Cs}/gu;
/** Word's Symbol and Wingdings bullets, which stand in Unicode's private use. */
const privateBullet = /[\uf0a7\uf0b7\uf0d8\uf0fc\uf076\uf06e]/g;
const otherPrivate = /\p{Co}/gu;

/** Text as it can be set in type: NFC, bullets as bullets, no control characters; an unknown private sign becomes "□". */
export const printable = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(privateBullet, '•')
    .replace(unprintable, '')
    .replace(otherPrivate, '□')
    .normalize('NFC');

/** Every string of plain data, changed by `change`; keys, numbers and the like stay. */
export function withEachText(data: unknown, change: (text: string) => string): unknown {
  if (typeof data === 'string') return change(data);
  if (Array.isArray(data)) return data.map((one) => withEachText(one, change));
  if (data !== null && typeof data === 'object') {
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, withEachText(value, change)]));
  }
  return data;
}
