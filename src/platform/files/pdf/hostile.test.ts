import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { pageImage } from '../pages.ts';
import { exitCodeOf, type OpenProblem, openProblemText } from '../problems.ts';
import { createSandbox } from '../sandbox/sandbox.ts';
import {
  formLoop,
  hugePicture,
  locked,
  manyPages,
  namesInARing,
  nested,
  onePage,
  pageTreeLoop,
  unpackedTo,
} from './objects.fixtures.ts';

const sandbox = createSandbox({ workers: 1 });
const impatient = createSandbox({ workers: 1, wallMs: 2500 });
after(() => {
  sandbox.close();
  impatient.close();
});

async function problemOf(file: Uint8Array, by = sandbox): Promise<OpenProblem | undefined> {
  const opened = await by.open(file, 'protokoll.pdf');
  return opened.ok ? undefined : opened.problem;
}

test('a file locked by a password is not read, and says so', async () => {
  assert.equal(await problemOf(locked()), 'encrypted');
  assert.match(openProblemText.sv.encrypted, /lösenord/);
  assert.equal(exitCodeOf('encrypted'), 1);
});

test('two thousand pages are too many', async () => {
  assert.equal(await problemOf(manyPages(2000)), 'too-many-pages');
  assert.equal(exitCodeOf('too-many-pages'), 3);
  const most = await sandbox.open(manyPages(300), 'protokoll.pdf');
  assert.equal(most.ok && most.value.pages, 300);
});

test('objects that lead back to themselves end in a sentence, not in a loop', async () => {
  assert.equal(await problemOf(pageTreeLoop()), 'damaged');
  assert.equal(await problemOf(formLoop()), 'no-text');
  assert.equal(await problemOf(namesInARing()), 'no-text');
  assert.equal(await problemOf(nested(200_000)), 'damaged');
});

test('a file whose table of objects is broken is read as far as it goes', async () => {
  const opened = await sandbox.open(onePage('Beslut', { table: false }), 'protokoll.pdf');
  assert.equal(opened.ok && opened.value.text, 'Beslut\n');
});

test('a gigabyte that was packed into two kilobytes is stopped, and the next file is read', async () => {
  const file = unpackedTo(1024);
  assert.ok(file.length < 8192, `${file.length} bytes`);
  const problem = await problemOf(file, impatient);
  assert.match(String(problem), /^too-(slow|much-memory)$/);
  assert.equal(exitCodeOf('too-slow'), 3);
  assert.equal(await problemOf(onePage('Beslut'), sandbox), undefined);
});

test('a picture that says it is larger than any sheet is not unpacked', async () => {
  assert.equal(await problemOf(hugePicture(60_000)), 'scanned');
  const drawn = await pageImage(hugePicture(60_000), 1, 400);
  assert.ok(drawn.ok, 'the page is drawn without the picture');
});
