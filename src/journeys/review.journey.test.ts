// A protocol is reviewed from the keyboard, by two persons at once, beside its document.
import assert from 'node:assert/strict';
import { appendFileSync, copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { day } from '../kernel/day.ts';
import { axe, reflows, screens, signInAs } from './browser.ts';
import { password, toldHouse } from './told-house.ts';

const documents = join(dirname(fileURLToPath(import.meta.url)), '../story/documents');
const house = await toldHouse(day('2026-11-24'));
after(() => house.stop());

const signedIn = async (who: string): Promise<Page> => {
  const page = await house.open();
  await signInAs(page, who, password);
  await page
    .getByRole('link', { name: 'Logga ut' })
    .or(page.getByRole('button', { name: 'Logga ut' }))
    .waitFor();
  return page;
};
async function handIn(page: Page, path: string): Promise<string> {
  await page.goto('/las-in');
  await page.getByLabel('Fil att läsa in').setInputFiles(path);
  await page.getByRole('button', { name: 'Läs filen' }).click();
  await page.getByRole('region', { name: 'Läget i granskningen' }).waitFor();
  return page.url();
}
const answered = (page: Page, n: number) =>
  page.getByRole('region', { name: 'Läget i granskningen' }).getByText(`${n} av 6 besvarade`).waitFor();
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.closest('article')?.textContent ?? '');
const card = (page: Page, words: string) => page.getByRole('article').filter({ hasText: words });

const ellen = await signedIn('ellen.torpman');
const lena = await signedIn('lena.vikgren');
const review = await handIn(ellen, join(documents, 'att-lasa-in/socialnamnden-september.docx'));

test('the document stands beside its facts, doubtful first, and the page is whole in every form', async () => {
  await ellen.getByRole('heading', { name: 'Dokumentet', exact: true }).waitFor();
  await ellen.getByText('Vilka enheter som menas behöver bekräftas.').waitFor();
  assert.equal(await ellen.locator('mark.here').count(), 1);
  await axe(ellen);
  await reflows(ellen);
  await screens(ellen, 'granska');
});

test('the keys go through the facts, are told on the page, are silent in fields, and can be switched off', async () => {
  await ellen.getByText('Snabbtangenter', { exact: true }).waitFor();
  await ellen.keyboard.press('t');
  assert.match(await focused(ellen), /öva utrymning/i);
  await ellen.keyboard.press('r');
  await ellen.keyboard.press('End');
  await ellen.keyboard.type(' Nej, jämt.');
  const field = card(ellen, 'Vilka enheter').getByRole('textbox').last();
  assert.match(await field.inputValue(), / Nej, jämt\.$/);
  await answered(ellen, 0);
  await card(ellen, 'Vilka enheter').getByRole('button', { name: 'Godta med rättad text' }).click();
  await answered(ellen, 1);
  await ellen.getByText('Inget är tveksamt längre.').waitFor();
  await ellen.getByText('Snabbtangenter', { exact: true }).click();
  await ellen.getByLabel('Använd snabbtangenter').uncheck();
  await ellen.getByRole('link', { name: 'Visa alla 5 som kort' }).click();
  await ellen.getByRole('heading', { name: 'Säkert (5)' }).waitFor();
  await ellen.getByRole('article').first().focus();
  await ellen.keyboard.press('n');
  await ellen.getByText('Snabbtangenter', { exact: true }).click();
  await ellen.getByLabel('Använd snabbtangenter').check();
  await answered(ellen, 1);
  const [first, second] = await ellen.getByRole('article').allInnerTexts();
  await ellen.getByRole('article').first().focus();
  await ellen.keyboard.press('ArrowDown');
  assert.equal((await focused(ellen)).slice(0, 20), second?.slice(0, 20));
  await ellen.keyboard.press('ArrowUp');
  await ellen.keyboard.press('n');
  await answered(ellen, 2);
  assert.ok(first);
});

test('what was answered and what was only typed are still there after a reload', async () => {
  await ellen.goto(`${review}?visa=sakert`);
  const open = ellen.getByRole('article').first();
  await open.getByText('Rätta texten').click();
  await open.getByRole('textbox').last().fill('Nästan färdigt');
  await ellen.reload();
  await answered(ellen, 2);
  assert.equal(
    await ellen.getByRole('article').first().getByRole('textbox').last().inputValue(),
    'Nästan färdigt',
  );
});

test('what was chosen and typed is kept on every page, and accepting says first what is not saved', async () => {
  await ellen.goto(review);
  const name = ellen.locator('.names select').first();
  const was = await name.inputValue();
  const other = was === 'new' ? 'text' : 'new';
  await name.selectOption(other);
  await ellen.reload();
  assert.equal(await name.inputValue(), other);
  const before = ellen.url();
  const accept = ellen.getByRole('button', { name: 'Godkänn och läs in' });
  await ellen.getByLabel('Namn på den du bjuder in').fill('Någon'); // names go with the acceptance, this does not
  await accept.click();
  await ellen.getByText('Du har fyllt i något på sidan som inte är sparat.').waitFor();
  assert.equal(ellen.url().split('#')[0], before.split('#')[0]);
  await ellen.getByLabel('Namn på den du bjuder in').fill('');
  await ellen.goto(`${review}/punkter/1`);
  await ellen.getByLabel('Rubrik').fill('En annan rubrik');
  await ellen.getByLabel('Ta med punkten').uncheck();
  await ellen.reload();
  assert.equal(await ellen.getByLabel('Rubrik').inputValue(), 'En annan rubrik');
  assert.equal(await ellen.getByLabel('Ta med punkten').isChecked(), false);
  await ellen.goto(review);
  await name.selectOption(was);
});

test('one more is invited, both see each other’s answers, and an answer against another’s shows both', async () => {
  assert.equal((await lena.goto(review))?.status(), 404);
  await ellen.goto(review);
  await ellen.getByLabel('Namn på den du bjuder in').fill('Lena Vikgren');
  await ellen.getByRole('button', { name: 'Bjud in' }).click();
  await ellen.getByText('Lena Vikgren är inbjuden.').waitFor();
  await ellen.goto(`${review}?visa=sakert`);
  await lena.goto(`${review}?visa=sakert`);
  const words = (await ellen.getByRole('article').first().getByRole('heading').innerText()).slice(0, 30);
  await lena.getByRole('article').first().getByRole('button', { name: 'Avvisa' }).click();
  await answered(lena, 3);
  await ellen.getByRole('article').first().getByRole('button', { name: 'Godta', exact: true }).click();
  await ellen.getByRole('heading', { name: 'Ni har svarat olika' }).waitFor();
  await ellen.getByText('Lena Vikgren avvisade', { exact: false }).first().waitFor();
  await axe(ellen);
  await screens(ellen, 'granska-olika');
  await card(ellen, words).first().getByRole('button', { name: 'Godta', exact: true }).click();
  await ellen.getByRole('heading', { name: 'Ni har svarat olika' }).waitFor({ state: 'detached' });
  // Her draft went with it: what she accepted had other words.
  await lena.getByText('Ellen Torpman ändrade').first().waitFor({ timeout: 45_000 });
});

test('the latest answer is taken back by its key, and all of one’s own by a button', async () => {
  await ellen.goto(review);
  await answered(ellen, 3);
  await ellen.getByText('Snabbtangenter', { exact: true }).waitFor();
  await ellen.keyboard.press('z');
  await ellen.getByText('Lena Vikgren avvisade', { exact: false }).first().waitFor();
  await ellen.getByRole('button', { name: 'Ångra alla mina svar' }).click();
  await answered(ellen, 1);
  await ellen.reload();
  await answered(ellen, 1);
});

test('everything certain is accepted at once, the last question answered, and the protocol read in', async () => {
  await ellen.getByRole('button', { name: 'Godta alla säkra' }).click();
  await card(ellen, 'Vilka enheter').getByRole('button', { name: 'Godta', exact: true }).click();
  await answered(ellen, 6);
  await ellen.getByRole('button', { name: 'Godkänn och läs in' }).click();
  await ellen.getByText('Dokumentet är inläst.').waitFor();
});

test('a pdf file is shown as its pages, with the place marked, and turned without leaving the answers', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'granska-')), 'utdrag.pdf');
  copyFileSync(join(documents, 'arbetsutskottet.pdf'), path);
  appendFileSync(path, '\n%\n');
  await handIn(ellen, path);
  const picture = ellen.getByRole('img', { name: 'Bild av sida 1.' });
  await picture.waitFor();
  assert.ok(await picture.evaluate((image) => (image as HTMLImageElement).decode().then(() => true)));
  assert.ok((await ellen.locator('figure svg rect').count()) > 0);
  await ellen.getByRole('link', { name: 'Nästa sida' }).click();
  await ellen.getByRole('img', { name: 'Bild av sida 2.' }).waitFor();
  await axe(ellen);
  await reflows(ellen);
  await screens(ellen, 'granska-pdf');
});

test('the browser has complained of nothing', () => assert.deepEqual(house.complaints, []));
