import { test } from 'node:test';
import { assert as holds } from 'fast-check';
import { harmedFilesAreReadOrRefused } from './fuzz.fixtures.ts';

test('a thousand harmed files, other ones every time, are read whole or refused with their reason', async () => {
  const { property, close } = harmedFilesAreReadOrRefused();
  await holds(property, { numRuns: 1000 });
  close();
});
