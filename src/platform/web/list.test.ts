import assert from 'node:assert/strict';
import { test } from 'node:test';
import { routes } from './context.ts';
import { addressWith, readList } from './list.ts';
import { safePath } from './safe-path.ts';

const asked = async (query: string) => {
  let read: unknown;
  const app = routes().get('/uppdrag', (c) => {
    read = readList(c, { sorts: ['namn', 'dag'], defaultSort: 'dag', defaultOrder: 'desc' });
    return c.text('');
  });
  await app.request(`/uppdrag${query}`);
  return read;
};

test('a list is read from its address, and what it does not know falls back', async () => {
  assert.deepEqual(await asked('?sida=3&antal=50&sortera=namn&ordning=asc'), {
    page: 3,
    size: 50,
    offset: 100,
    sort: 'namn',
    order: 'asc',
  });
  const usual = { page: 1, size: 25, offset: 0, sort: 'dag', order: 'desc' };
  assert.deepEqual(await asked(''), usual);
  assert.deepEqual(await asked('?sida=-1&antal=10000&sortera=losenord&ordning=upp'), usual);
  assert.deepEqual(await asked('?sida=1e99&antal=NaN'), usual);
});

test('an address changes in some parts and keeps the others', () => {
  assert.equal(
    addressWith('/uppdrag?lage=oppet&sida=4', { sida: undefined, sortera: 'dag' }),
    '/uppdrag?lage=oppet&sortera=dag',
  );
  assert.equal(addressWith('/uppdrag?sida=2', { sida: undefined }), '/uppdrag');
  assert.equal(addressWith('?sida=2', { sida: undefined }), '?');
});

test('a way back is a path of this site, whatever it looks like', () => {
  assert.equal(safePath('/organ?typ=namnd'), '/organ?typ=namnd');
  for (const elsewhere of [
    '',
    undefined,
    'organ',
    'https://elak.example',
    '//elak.example',
    '/\\elak.example',
    '/\t/elak.example',
    '/..//elak.example',
  ]) {
    assert.equal(safePath(elsewhere, '/hem'), '/hem', String(elsewhere));
  }
});
