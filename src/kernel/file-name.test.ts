import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanFileName } from './file-name.ts';

test('a file keeps its name, without what can neither be stored nor shown in one line', () => {
  assert.equal(cleanFileName('a\0b\n.txt'), 'ab.txt');
  assert.equal(cleanFileName('faktura\u202Etxt.exe'), 'fakturatxt.exe');
  assert.equal(cleanFileName('halv\uD83D.pdf'), 'halv.pdf');
  assert.equal(cleanFileName('A\u030Angbåten/§ 1 \u{1F6A2}.docx'), 'Ångbåten/§ 1 \u{1F6A2}.docx');
  assert.equal(cleanFileName('\0'), '–');
});
