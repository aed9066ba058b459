import assert from 'node:assert/strict';
import { test } from 'node:test';
import iconv from 'iconv-lite';
import { decodeText } from './encoding.ts';
import { readTxt } from './txt.ts';

const protocol =
  '§ 12 Återrapportering\nNämnden beslutar att ge förvaltningen i uppdrag att följa upp målen före sommaren.\nÖrjan Åkesson – ordförande';
const short = 'Måndag kväll: mötet blir på Ångströms väg';

for (const encoding of ['utf8', 'utf16le', 'utf16be', 'windows-1252', 'macroman', 'cp850'])
  test(`a text saved as ${encoding} keeps its å, ä and ö`, () => {
    const text = encoding === 'cp850' ? protocol.replace('–', '-') : protocol;
    assert.equal(decodeText(iconv.encode(text, encoding)).text, text);
    assert.equal(decodeText(iconv.encode(short, encoding)).text, short);
  });

test('byte order marks are no text', () => {
  assert.equal(decodeText(iconv.encode(protocol, 'utf16le', { addBOM: true })).text, protocol);
  assert.equal(decodeText(iconv.encode(protocol, 'utf8', { addBOM: true })).text, protocol);
});

test('a text without a single foreign letter is plain', () => {
  assert.equal(decodeText(Buffer.from('Beslut: bifall.')).text, 'Beslut: bifall.');
});

test('a text that was encoded twice is restored, and says so', () => {
  const twice = Buffer.from(iconv.decode(Buffer.from(protocol), 'windows-1252'));
  assert.deepEqual(decodeText(twice), { text: protocol, encoding: 'utf-8', repaired: true });
});

test('a text that only speaks of such signs is left alone', () => {
  const about = 'Tecknen Ã¶ och Ã¥ syns när en fil läses fel, säger Örjan.';
  assert.equal(decodeText(Buffer.from(about)).text, about);
});

/** What stands in a text file, and what is said of it. */
const read = (bytes: Uint8Array) => {
  const { text, warnings } = readTxt(bytes, 'protokoll.txt');
  return { text, warned: warnings.length > 0 };
};
const text = '§ 12 Återrapportering\nNämnden beslutar om Älvsby och Öby.\nKlart före jul.';

for (const [what, bytes] of Object.entries({
  'UTF-8': Buffer.from(text),
  'UTF-8 with a mark': Buffer.from(`\ufeff${text}`),
  'UTF-16 with a mark': iconv.encode(text, 'utf16le', { addBOM: true }),
  'UTF-16 the other way round': iconv.encode(text, 'utf16be', { addBOM: true }),
  'UTF-16 without a mark': iconv.encode(text, 'utf16le'),
  'Windows-1252': iconv.encode(text, 'windows-1252'),
  'ISO 8859-1': iconv.encode(text, 'iso-8859-1'),
  'Mac Roman': iconv.encode(text, 'macroman'),
  'DOS code page 850': iconv.encode(text, 'cp850'),
  'DOS code page 437': Buffer.concat([Buffer.from([21]), iconv.encode(text.slice(1), 'cp437')]),
  'UTF-8 in pieces, as a Mac names its files': Buffer.from(text.normalize('NFD')),
}))
  test(`a text file in ${what} is read as it was written, and nothing is said of it`, () =>
    assert.deepEqual(read(bytes), { text, warned: false }));

for (const [what, encoding] of [
  ['"Ã¥"', 'windows-1252'],
  ['"√•"', 'macroman'],
] as const)
  test(`a text file whose letters became ${what} is restored, and says so`, () =>
    assert.deepEqual(read(Buffer.from(iconv.decode(Buffer.from(text), encoding))), { text, warned: true }));
