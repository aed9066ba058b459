import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldsOf, labelsOf } from './form-reader.ts';
import { byTag, findAll, readHtml, textOf } from './html.ts';

test('markup is read as a person reads it: text with single spaces, signs decoded', () => {
  const page = readHtml(
    '<!doctype html><main><h1>Å &amp; ä</h1><p>Ett <b>ord</b>.<br>Till &lt;b&gt;</p></main>',
  );
  assert.equal(textOf(page), 'Å & ä Ett ord.Till <b>');
  assert.deepEqual(findAll(page, byTag('h1')).map(textOf), ['Å & ä']);
});

test('an untouched form would send its hidden fields, values, ticked boxes and chosen options', () => {
  const form = readHtml(`<form><input type="hidden" name="formKey" value="k"><label for="vad">Vad</label>
    <input id="vad" name="vad" value="Ett &quot;mål&quot;"><textarea name="om">Två
rader</textarea><input type="checkbox" name="a" value="1" checked><input type="checkbox" name="a" value="2" checked>
    <input type="checkbox" name="b" value="3"><select name="c"><option value="x">X</option><option value="y" selected>Y</option></select></form>`);
  assert.deepEqual(fieldsOf(form), {
    formKey: 'k',
    vad: 'Ett "mål"',
    om: 'Två\nrader',
    a: ['1', '2'],
    c: 'y',
  });
  assert.deepEqual(labelsOf(form), { Vad: 'vad' });
});
