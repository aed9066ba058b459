// A name that only the group itself understands is explained once, kept in the open, and understood the next time.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { day } from '../kernel/day.ts';
import { axe, reflows, screens, signInAs } from './browser.ts';
import { handIn } from './first-thread.ts';
import { readingHouse } from './reading-house.ts';
import type { ReadingHouse } from './reading-house.ts';
import { password } from './told-house.ts';

const team = 'Socialförvaltningens ledningsgrupp';
const chief = 'Eva-Lena Brandtberg';
const notes = (on: string, what: string) =>
  `Anteckningar från ${team} ${on}\n\nNärvarande: Ellen Torpman\n\nLokalerna\nBeslut: Lenis får i uppdrag att ${what} senast den 1 mars 2027.\n`;

let house: ReadingHouse;
let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lessons-'));
  house = await readingHouse(day('2026-11-24'));
});
after(async () => {
  await house.stop();
  await rm(folder, { recursive: true });
});

const main = (page: Page) => page.getByRole('main');
const button = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true });

async function wellMade(page: Page, name: string): Promise<void> {
  await axe(page);
  await reflows(page);
  await screens(page, name);
}

async function read(page: Page, on: string, what: string): Promise<string> {
  const path = join(folder, `anteckningar-${on}.txt`);
  await writeFile(path, notes(on, what));
  await handIn(page, path);
  await page.getByRole('heading', { level: 1, name: `anteckningar-${on}.txt` }).waitFor();
  return page.url();
}

test('who “Lenis” is is said once, kept when it is ticked, seen with the body, and used the next time', async () => {
  const page = await house.open();
  page.setDefaultTimeout(60_000);
  await signInAs(page, 'ellen.torpman', password);
  const reading = await read(page, '2026-11-12', 'se över lokalerna');
  await page.goto(`${reading}/punkter/1`);
  await page.getByLabel('Sök en annan ansvarig').first().fill(chief);
  await button(page, 'Spara punkten').click();
  await page.goto(reading);
  await button(page, 'Godkänn och läs in').click();
  await page.getByRole('heading', { level: 1, name: 'Vi lade märke till …' }).waitFor();
  const tick = page.getByLabel(`”Lenis” är ${chief}`);
  assert.equal(await tick.isChecked(), false, 'a name of a person is not ticked beforehand');
  await wellMade(page, 'lasregler-larde');
  await tick.check();
  await button(page, 'Spara de förkryssade').click();
  await page.getByText('1 läsregel är sparad.').waitFor();

  await page.goto('/organ?visa=lista');
  await main(page).getByRole('link', { name: team, exact: true }).first().click();
  await page.getByRole('link', { name: 'Se organets läsregler' }).click();
  await page.getByRole('heading', { level: 1, name: 'Läsregler' }).waitFor();
  await page.getByText('Ellen Torpman rättade anteckningar-2026-11-12.txt').waitFor();
  await wellMade(page, 'lasregler');
  await page.getByRole('link', { name: 'Ny läsregel' }).click();
  await wellMade(page, 'lasregler-slag');
  await main(page).getByRole('link', { name: 'Ansvarig', exact: true }).click();
  await page.getByLabel('Ord i dokumentet').fill('verksamheten');
  await page.getByLabel('Vem eller vilken befattning menas?').fill('enhetschef');
  await button(page, 'Spara läsregeln').click();
  await page.getByRole('group', { name: 'Välj vem som menas' }).waitFor();
  await wellMade(page, 'lasregler-fraga');
  await page.getByLabel('Enhetschef, Familjeenheten').check();
  await button(page, 'Spara läsregeln').click();
  await page.getByText('Läsregeln är sparad.').waitFor();

  const second = await read(page, '2026-11-19', 'måla lokalerna');
  await page.getByRole('region', { name: 'Läsregler som användes' }).waitFor();
  await wellMade(page, 'lasregler-granskning');
  await page.goto(`${second}/punkter/1`);
  assert.match(await main(page).innerText(), /enligt läsregel: Lenis = Eva-Lena Brandtberg/);
  assert.deepEqual(house.complaints, []);
});
