// A protocol is reviewed where no script runs: nothing that is typed or chosen is lost to another part's button.
import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { day } from '../kernel/day.ts';
import { axe, reflows, screens, signInAs } from './browser.ts';
import { password, toldHouse } from './told-house.ts';
import type { ToldHouse } from './told-house.ts';

const documents = join(dirname(fileURLToPath(import.meta.url)), '../story/documents');
let house: ToldHouse;
let page: Page;
let review: string;
before(async () => {
  house = await toldHouse(day('2026-11-24'));
  page = await house.open({ script: false });
  await signInAs(page, 'ellen.torpman', password);
  await page.goto('/las-in');
  await page
    .getByLabel('Fil att läsa in')
    .setInputFiles(join(documents, 'att-lasa-in/socialnamnden-september.docx'));
  await main().getByRole('button', { name: 'Läs filen' }).click();
  await page.getByRole('region', { name: 'Läget i granskningen' }).waitFor();
  review = page.url();
});
after(() => house.stop());

const main = () => page.getByRole('main');
const answered = (n: number) => page.getByText(`${n} av 6 besvarade`).first().waitFor();
const doubtful = () => page.getByRole('article').filter({ hasText: 'Vilka enheter' });
const fields = 'input:not([type=hidden]):visible, select:visible, textarea:visible';

test('no field stands beside the buttons of others, and each part leads to a page of its own', async () => {
  assert.equal(await main().locator(fields).count(), 0);
  for (const way of ['Ändra namnen på en egen sida', 'Bjud in på en egen sida', 'Svara på en egen sida'])
    assert.ok(await main().getByRole('link', { name: way }).first().isVisible(), way);
  await screens(page, 'granska-utan-skript');
});

test('a doubtful card is answered on its own page, with other words', async () => {
  assert.equal(await doubtful().getByRole('button', { name: 'Godta', exact: true }).count(), 0);
  await doubtful().getByRole('link', { name: 'Svara på en egen sida' }).click();
  await page.getByRole('textbox').first().fill('Öva utrymning på alla boenden');
  await page.getByRole('button', { name: 'Godta', exact: true }).click();
  await answered(1);
  await main().getByRole('link', { name: 'Visa den som kort' }).click();
  await page.getByRole('article').getByText('Öva utrymning på alla boenden').first().waitFor();
});

test('who a name is stays as it was chosen, also when another card is answered', async () => {
  await page.goto(review);
  await main().getByRole('link', { name: 'Ändra namnen på en egen sida' }).click();
  const name = page.locator('.names select').first();
  const other = (await name.inputValue()) === 'new' ? 'text' : 'new';
  await name.selectOption(other);
  await page.getByRole('button', { name: 'Spara namnen' }).click();
  await page.getByText('Sparat.').first().waitFor();
  await page.goto(`${review}?visa=sakert`);
  await page.getByRole('article').first().getByRole('button', { name: 'Avvisa' }).click();
  await answered(2);
  await page.goto(`${review}/namn`);
  assert.equal(await name.inputValue(), other);
});

test('a refused invitation keeps the name, and the protocol is read in', async () => {
  await page.goto(`${review}/dela`);
  await page.getByLabel('Namn på den du bjuder in').fill('Ingen Alls');
  await page.getByRole('button', { name: 'Bjud in' }).click();
  await page.getByText('Ingen person har det namnet.', { exact: false }).first().waitFor();
  assert.equal(await page.getByLabel('Namn på den du bjuder in').inputValue(), 'Ingen Alls');
  await page.goto(review);
  await page.getByRole('button', { name: 'Godta alla säkra' }).click();
  await page.getByRole('button', { name: 'Godkänn och läs in' }).click();
  await page.getByText('Dokumentet är inläst.').waitFor();
});

test('every page of its own is whole, with a script too', async () => {
  const seen = await house.open();
  await signInAs(seen, 'ellen.torpman', password);
  await seen.goto('/las-in');
  await seen.getByLabel('Fil att läsa in').setInputFiles(join(documents, 'att-lasa-in/ledningsgruppen.txt'));
  await seen.getByRole('button', { name: 'Läs filen' }).click();
  await seen.getByRole('region', { name: 'Läget i granskningen' }).waitFor();
  const desk = seen.url();
  const card = await seen.getByRole('article').first().getAttribute('id');
  for (const part of ['namn', 'motet', 'dela', `uppgifter/${card}`]) {
    await seen.goto(`${desk}/${part}`);
    await seen.getByRole('heading', { level: 1 }).waitFor();
    await axe(seen);
    await reflows(seen);
    await screens(seen, `granska-egen-${part.split('/')[0]}`);
  }
});

test('the browser has complained of nothing', () => assert.deepEqual(house.complaints, []));
