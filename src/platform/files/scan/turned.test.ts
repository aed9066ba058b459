import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createScanner } from '../pages.ts';
import { isLying } from './lying.ts';
import { protocolPages } from './protocol.fixtures.ts';
import { aPhoto, aTurnedSheet } from './scans.fixtures.ts';

const scanner = createScanner({ pageMs: 240_000 });
after(() => scanner.close());

for (const turn of [90, 180, 270] as const) {
  test(`a page that lay ${turn} degrees round in the scanner is read upright, and says how it was turned`, async () => {
    const read = await scanner.recognisePage(await aTurnedSheet(protocolPages[0] ?? [], turn), 1);
    assert.ok(read.ok, read.ok ? '' : read.problem);
    const { lines, width, height, turned } = read.value;
    assert.equal(turned, 360 - turn);
    assert.ok(height > width);
    const text = lines.map((line) => line.text).join('\n');
    assert.match(text, /^§ 12 Sommarens bibliotek$/m);
    assert.ok((lines[0]?.box[1] ?? height) < height / 4, 'the head of the page is above');
  });
}

test('a photo without text is not turned, and an empty sheet does not lie', async () => {
  const read = await scanner.recognisePage(await aPhoto(), 1);
  assert.equal(read.ok && read.value.turned, undefined);
  const empty = { data: new Uint8Array(100).fill(255), width: 10, height: 10 };
  assert.equal(isLying(empty), false);
  const stripes = Uint8Array.from({ length: 100 }, (_, at) => (at % 2 === 0 ? 0 : 255));
  assert.equal(isLying({ data: stripes, width: 10, height: 10 }), true);
});
