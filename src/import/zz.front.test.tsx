import { after, test } from 'node:test';
import { bodyStore } from '../bodies/bodies.store.ts';
import { municipalCalendar } from '../meetings/calendar.store.ts';
import { testDatabase } from '../platform/postgres/testing.ts';
import { asSystem } from '../platform/sql/transaction.ts';
import { frontDoor } from '../platform/web/testing.ts';
import { importRoutes } from './import.routes.tsx';
import { Session } from 'node:inspector/promises';
const database = await testDatabase();
after(() => database.close());
const door = frontDoor(database, [importRoutes({ calendarOf: municipalCalendar })]);
const sec = await asSystem(database.db, async (db) => {
  const bodies = bodyStore(db);
  const group = await bodies.addBody({ kind: 'committee', name: 'Socialnämnden', visibility: 'internal' });
  for (let i = 0; i < 40; i++)
    await bodies.addBody({ kind: 'unit', name: 'Enhet ' + i, visibility: 'internal', parentId: group });
  for (let i = 0; i < 300; i++) await bodies.addPerson({ name: 'Person Namn' + i });
  const secretary = await bodies.addPerson({ name: 'Alva Strand' });
  await bodies.addMembership({ bodyId: group, personId: secretary, role: 'secretary' });
  return secretary;
});
test('bench', async () => {
  const v = await door.as(sec);
  const N = 2000;
  const text = (N2: number, one: boolean) =>
    'Socialnämnden\nProtokoll 2026-10-01\nNärvarande: Alva Strand (S)\n\n' +
    Array.from(
      { length: N2 },
      (_, i) =>
        `§ ${i + 1} Ärende nummer ${i + 1}\nBeslut\nNämnden beslutar att ge ${one ? 'förvaltningen' : 'enhetschefen för område ' + i} i uppdrag att återkomma senast den 1 mars 2027.\n\n`,
    ).join('');
  for (const one of [true, false]) {
    const begun = await v.upload('/las-in', {}, [{ field: 'fil', name: 'a.txt', bytes: text(N, one) }]);
    const address = begun.location ?? '';
    console.log(begun.status, address);
    const s = new Session();
    s.connect();
    for (let i = 0; i < 3; i++) {
      if (i === 2) {
        await s.post('Profiler.enable');
        await s.post('Profiler.start');
      }
      const t = performance.now();
      const page = await v.get(address);
      console.log(one, 'review', (performance.now() - t).toFixed(0), page.html.length);
    }
    const { profile } = await s.post('Profiler.stop');
    const self = new Map<string, number>();
    profile.samples?.forEach((id, k) => {
      const n = profile.nodes.find((x) => x.id === id);
      const key =
        n?.callFrame.functionName +
        ' ' +
        n?.callFrame.url.split('/').slice(-2).join('/') +
        ':' +
        n?.callFrame.lineNumber;
      self.set(key, (self.get(key) ?? 0) + (profile.timeDeltas?.[k] ?? 0));
    });
    console.log(
      [...self]
        .sort((a, b) => b[1] - a[1])
        .slice(0, 14)
        .map(([k, x]) => `${(x / 1000).toFixed(0)} ${k}`)
        .join('\n'),
    );
    const t = performance.now();
    await v.get(address + '/punkter/5');
    console.log('item', (performance.now() - t).toFixed(0));
  }
});
