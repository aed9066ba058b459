import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { boardHead, boardSections } from './documents/board-october.ts';
import { wordFile } from './documents/word.ts';
import { people } from './people.ts';

const here = dirname(fileURLToPath(import.meta.url));
const folder = join(here, 'documents');
const gold = join(here, '../../../shared/import-gold');

test('the story’s files are what they are called: Word, PDF and text', () => {
  for (const name of ['socialnamnden.docx', 'att-lasa-in/socialnamnden-september.docx']) {
    const parts = unzipSync(readFileSync(join(folder, name)));
    assert.ok(parts['word/document.xml'] && parts['word/numbering.xml'] && parts['word/header1.xml'], name);
  }
  assert.equal(readFileSync(join(folder, 'arbetsutskottet.pdf')).subarray(0, 5).toString(), '%PDF-');
  for (const name of [
    'kommunstyrelsen.txt',
    'ledningsgruppen-oktober.txt',
    'att-lasa-in/ledningsgruppen.txt',
  ])
    assert.ok(readFileSync(join(folder, name), 'utf8').includes('Beslut'), name);
});

test('the Word file is the one that its text makes, and its section numbers stand only in the list', () => {
  const made = Buffer.from(wordFile({ ...boardHead, sections: boardSections }));
  assert.ok(made.equals(readFileSync(join(folder, 'socialnamnden.docx'))), 'run documents/make.job.ts');
  const text = Buffer.from(unzipSync(made)['word/document.xml'] ?? []).toString();
  assert.ok(!text.includes('§ 84</w:t>'));
});

const absent = existsSync(gold) ? false : 'the annotated documents are not beside this checkout';
test('nobody in the story has the name of somebody in the real documents', { skip: absent }, () => {
  const real = readdirSync(gold)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(gold, name), 'utf8'))
    .join('\n');
  for (const { name } of Object.values(people)) assert.ok(!real.includes(name), name);
});
