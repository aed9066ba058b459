import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { existsSync } from 'node:fs';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { day } from '../kernel/day.ts';
import { axe, reflows, signInAs } from './browser.ts';
import * as thread from './first-thread.ts';
import type { Notes } from './first-thread.ts';
import { password, toldHouse } from './told-house.ts';
import type { ToldHouse } from './told-house.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const waiting = join(root, 'src/story/documents/att-lasa-in');

const twin: Notes = {
  path: join(waiting, 'ledningsgruppen.txt'),
  everyUnit: 'Varje enhet ska ha en aktuell introduktionsplan på sin sida innan sommaren.',
  what: 'Ha en aktuell introduktionsplan på sin sida',
  heading: 'Workshop om introduktionen',
  on: '2026-11-16',
};
const sample: Notes = {
  path: join(root, '../shared/import-gold/000_de60cbded3590041.txt'),
  everyUnit: 'Varje enhet ska ha en uppdaterad beskrivning på enhetssidan innan sommaren.',
  what: 'Ha en uppdaterad beskrivning på enhetssidan',
  heading: 'Workshop intern kommunikation',
  on: '2026-11-02',
};

let house: ToldHouse;
before(async () => {
  house = await toldHouse(day('2026-11-24'));
});
after(() => house.stop());

async function fromProtocolToReceipt(notes: Notes): Promise<void> {
  house.goTo(day('2026-11-24'));
  const ellen = await house.open();
  await signInAs(ellen, 'ellen.torpman', password);
  await thread.readNotes(ellen, notes);
  await axe(ellen);
  await thread.acceptReading(ellen);
  await thread.findEveryUnit(ellen, notes);
  await axe(ellen);
  await reflows(ellen);
  await thread.tieGoal(ellen, notes);

  const malin = await house.open();
  await signInAs(malin, 'malin.tegnevik', password);
  await thread.reportPart(malin, notes);
  await malin.context().close();

  const sameEllen = await house.open();
  await signInAs(sameEllen, 'ellen.torpman', password);
  await thread.receiveThere(sameEllen, notes);
  await axe(sameEllen);
  await thread.walkTheThread(sameEllen, notes);
  await axe(sameEllen);
  await sameEllen.context().close();
  await ellen.context().close();
}

test("the story's informal notes become assignments for every unit, a report, and its receipt", () =>
  fromProtocolToReceipt(twin));

test('a protocol in Word is read in, and reading it again leads to what it became', async () => {
  const page = await house.open();
  await signInAs(page, 'ellen.torpman', password);
  const path = join(waiting, 'socialnamnden-september.docx');
  await thread.handIn(page, path);
  await thread.acceptReading(page);
  await thread.handIn(page, path);
  await page.getByText('Den här filen är redan inläst. Den läses inte in en gång till.').waitFor();
  await page.context().close();
});

test(
  'the sample document 000 goes the same way',
  { skip: existsSync(sample.path) ? false : 'the folder ../shared/import-gold is not here' },
  () => fromProtocolToReceipt(sample),
);

test('the browser has complained of nothing', () => assert.deepEqual(house.complaints, []));
