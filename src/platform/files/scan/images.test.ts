import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { strToU8 } from 'fflate';
import sharp from 'sharp';
import { aPdf } from '../files.fixtures.ts';
import { createScanner } from '../pages.ts';
import { openDocument } from '../open.ts';
import { exitCodeOf, openProblemText } from '../problems.ts';
import { aPhoto } from './scans.fixtures.ts';

const scanner = createScanner();
after(() => scanner.close());

async function drawn(bytes: Uint8Array, page: number, width: number) {
  const image = await scanner.pageImage(bytes, page, width);
  assert.ok(image.ok, image.ok ? '' : image.problem);
  const { data, info } = await sharp(image.value.bytes)
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { mediaType: image.value.mediaType, info, dark: data.filter((value) => value < 128).length };
}

test('a page of a pdf is drawn as wide as asked for, with letters although the file brings no font', async () => {
  const pdf = aPdf([[{ x: 70, y: 700, text: 'Beslut' }], []]);
  const page = await drawn(pdf, 1, 800);
  assert.equal(page.mediaType, 'image/webp');
  assert.equal(page.info.width, 800);
  assert.ok(Math.abs(page.info.height - 1132) <= 1);
  assert.ok(page.dark > 100, `${page.dark} dark pixels`);
  assert.equal((await drawn(pdf, 2, 800)).dark, 0);
});

test('widths outside the limits are brought inside; pages outside the file do not exist', async () => {
  const pdf = aPdf([[{ x: 70, y: 700, text: 'Beslut' }]]);
  assert.equal((await drawn(pdf, 1, 9000)).info.width, 1600);
  assert.equal((await drawn(pdf, 1, 1)).info.width, 200);
  for (const page of [0, 2, -1, 1.5, Number.NaN])
    assert.deepEqual(await scanner.pageImage(pdf, page, 800), { ok: false, problem: 'no-such-page' });
});

test('a picture is shown without what its camera wrote into it', async () => {
  const photo = await sharp(await aPhoto())
    .withExif({ IFD0: { Artist: 'Agneta Ek' } })
    .jpeg()
    .toBuffer();
  assert.ok(photo.includes('Agneta Ek'));
  const image = await scanner.pageImage(photo, 1, 400);
  assert.ok(image.ok);
  assert.equal(Buffer.from(image.value.bytes).includes('Agneta Ek'), false);
  assert.equal((await sharp(image.value.bytes).metadata()).exif, undefined);
});

test('kinds of pictures that are not read say what to do', async () => {
  const svg = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><text>Beslut</text></svg>';
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(40)]);
  for (const file of [strToU8(svg), heic, Buffer.from('GIF89a\x01\0\x01\0')]) {
    assert.deepEqual(await openDocument(file, 'bild'), { ok: false, problem: 'picture-format' });
    assert.deepEqual(await scanner.pageImage(file, 1, 800), { ok: false, problem: 'picture-format' });
  }
  assert.match(openProblemText.sv['picture-format'], /JPEG eller PNG/);
});

test('a picture that says it has more pixels than any sheet is refused before it is unpacked', async () => {
  const png = Buffer.from(
    await sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } })
      .png()
      .toBuffer(),
  );
  png.writeUInt32BE(60_000, 16);
  png.writeUInt32BE(60_000, 20);
  const refused = { ok: false, problem: 'too-many-pixels' };
  assert.deepEqual(await scanner.pageImage(png, 1, 800), refused);
  assert.deepEqual(await scanner.countPages(png), refused);
  assert.equal(exitCodeOf('too-many-pixels'), 3);
});

test('a file that is no page at all is not drawn', async () => {
  assert.deepEqual(await scanner.countPages(strToU8('Beslut')), { ok: false, problem: 'not-a-document' });
  assert.deepEqual(await scanner.countPages(new Uint8Array()), { ok: false, problem: 'empty' });
  assert.deepEqual(await scanner.countPages(Buffer.from('\x89PNG\r\n\x1a\nnothing', 'latin1')), {
    ok: false,
    problem: 'damaged',
  });
});
