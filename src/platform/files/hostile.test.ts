// Files of every format with bytes changed or cut off: each is read, or refused with a sentence, within seconds.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import * as fc from 'fast-check';
import { aDocx, assertCovered } from './files.fixtures.ts';
import { inEveryFormat, minutes } from './formats.fixtures.ts';
import { anOdt } from './odt/odt.fixtures.ts';
import { openDocument } from './open.ts';
import { openProblemText } from './problems.ts';
import { createSandbox } from './sandbox/sandbox.ts';

const sandbox = createSandbox({ workers: 1, wallMs: 20_000 });
after(() => sandbox.close());

/** A file with some bytes changed, some of it repeated, or cut short. */
const spoilt = (file: Uint8Array) =>
  fc
    .record({
      changes: fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { maxLength: 16 }),
      length: fc.oneof({ weight: 3, arbitrary: fc.constant(file.length) }, fc.nat(file.length)),
      repeated: fc.tuple(fc.nat(file.length - 1), fc.nat(400)),
    })
    .map(({ changes, length, repeated: [from, count] }) => {
      const bytes = new Uint8Array(file);
      for (const [at, value] of changes) bytes[at] = value;
      const twice = Buffer.concat([bytes, bytes.subarray(from, from + count)]);
      return length === file.length ? twice : bytes.subarray(0, length);
    });

const files = inEveryFormat(minutes);
/** A pdf runs long in this process; in the sandbox, where such files belong, it can be stopped. */
const inSandbox = new Set(['pdf']);

test('every format is read in the process apart, which may read little and write nothing', async () => {
  for (const [ending, file] of Object.entries(files)) {
    const [apart, here] = [await sandbox.open(file, 'a'), await openDocument(file, 'a')];
    assert.ok(apart.ok, ending);
    assert.deepEqual(apart, here, ending);
  }
});

for (const [ending, file] of Object.entries(files))
  test(`a spoilt ${ending} is read or refused with a sentence, never more`, async () => {
    const apart = inSandbox.has(ending);
    await fc.assert(
      fc.asyncProperty(spoilt(file), async (bytes) => {
        const begun = performance.now();
        const read = apart ? await sandbox.open(bytes, 'a') : await openDocument(bytes, 'a');
        assert.ok(performance.now() - begun < 20_000);
        if (read.ok) assertCovered(read.value);
        else assert.ok(openProblemText.sv[read.problem] && openProblemText.en[read.problem]);
      }),
      { numRuns: apart ? 8 : 60 },
    );
  });

test('what is written between the signs of a format is read or refused, too', () =>
  fc.assert(
    fc.asyncProperty(
      fc.constantFrom(
        '{\\rtf1 ',
        '<html>',
        '<?xml version="1.0"?><html>',
        'MIME-Version: 1.0\nFrom: a\n',
        '',
      ),
      fc.array(
        fc.oneof(
          fc.string({ maxLength: 12 }),
          fc.constantFrom(
            ...'{ } \\par \\cell \\row \\nestcell \\nestrow \\itap3 \\intbl {\\header {\\footnote {\\listtext \\u-3913? \\bin9'.split(
              ' ',
            ),
            ...'<ol start=-4> <li value=0> <table> <tr> <td> </table> <h1> <p> <pre> <nav> <main> <br> </p>'.split(
              ' ',
            ),
            '\r\n\r\n',
            '--b\r\n',
            'Content-Type: multipart/mixed; boundary=b\r\n',
            '\u0301',
            '§ 12 ',
            '\u00ad',
          ),
        ),
        { maxLength: 40 },
      ),
      async (start, parts) => {
        const read = await openDocument(Buffer.from(start + parts.join('')), 'a');
        if (read.ok) assertCovered(read.value);
        else assert.ok(openProblemText.sv[read.problem]);
      },
    ),
    { numRuns: 400 },
  ));

const wordNames =
  'w:p w:r w:t w:tbl w:tr w:tc w:sdt w:sdtContent w:txbxContent w:del w:ins w:moveFrom w:pPr w:rPr w:fldChar w:footnote w:br m:t'.split(
    ' ',
  );
const textNames =
  'text:p text:h text:list text:list-item text:list-header text:span text:s text:note text:note-body table:table table:table-row table:table-cell draw:text-box draw:rect text:tracked-changes text:table-of-content text:numbered-paragraph text:tab'.split(
    ' ',
  );

/** Elements of a format inside each other in any order, some with words in them. */
const tangled = (names: readonly string[]) =>
  fc.letrec<{ node: string; nodes: string[] }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 7, withCrossShrink: true },
      fc.constantFrom('Beslut', '§ 12', ' ', '\u00ad'),
      fc
        .tuple(
          fc.constantFrom(...names),
          tie('nodes'),
          fc.constantFrom('', ' text:c="9"', ' text:style-name="L1"'),
        )
        .map(([name, inner, more]) => `<${name}${more}>${inner.join('')}</${name}>`),
    ),
    nodes: fc.array(tie('node'), { maxLength: 5 }),
  })).nodes;

test('parts of a Word file and an OpenDocument text in any order are read or refused', async () => {
  const check = async (file: Uint8Array) => {
    const read = await openDocument(file, 'a');
    if (read.ok) assertCovered(read.value);
    else assert.equal(read.problem, 'no-text');
  };
  await fc.assert(
    fc.asyncProperty(tangled(wordNames), (nodes) => check(aDocx({ body: nodes.join('') }))),
    { numRuns: 150 },
  );
  await fc.assert(
    fc.asyncProperty(tangled(textNames), (nodes) => check(anOdt({ body: nodes.join('') }))),
    { numRuns: 150 },
  );
});
