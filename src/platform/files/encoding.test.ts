import assert from 'node:assert/strict';
import { test } from 'node:test';
import iconv from 'iconv-lite';
import { decodeText } from './encoding.ts';

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
