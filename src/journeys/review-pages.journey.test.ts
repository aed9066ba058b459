// Every page of a reading's review, in every form: a vote, who stood aside, a note, a plan, a batch, and what is left.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { day } from '../kernel/day.ts';
import { axe, reflows, screens, signInAs } from './browser.ts';
import { password, toldHouse } from './told-house.ts';
import type { ToldHouse } from './told-house.ts';

const minutes = `SJÖHOLMA KOMMUN
Socialnämnden
Sammanträdesprotokoll 2026-10-20
Beslutande: Gunnel Aspmark (S), ordförande
Johan Rudskog (M)
Mona Estlund (V)
Kjell Vretander (SD)

§ 101 Nya öppettider vid Träffpunkt Björken
Beslut
Socialnämnden beslutar
att införa de nya öppettiderna från och med den 1 februari 2027,
att enhetschefen får i uppdrag att informera besökarna innan sommaren.
Jäv
Mona Estlund (V) anmäler jäv och deltar inte i handläggningen av ärendet.
Omröstning
Med 3 ja-röster mot 1 nej-röst bifalls förslaget.
Ja-röster: Gunnel Aspmark (S), Johan Rudskog (M)
Nej-röster: Kjell Vretander (SD)
Reservation
Kjell Vretander (SD) reserverar sig mot beslutet.
Protokollsanteckning
Johan Rudskog (M) lämnar följande protokollsanteckning: Öppettiderna bör följas upp redan i höst.

§ 102 Avgifter för trygghetslarm
Beslut
Socialnämnden beslutar
att höja avgiften med fem kronor.
`;
const plan = `Program för trygga bryggor

Målet är att alla bryggor ska vara trygga och hela senast 2028.

Brukarrådet ansvarar för att följa upp programmet.

Det blåser ofta vid bryggorna.
`;

let house: ToldHouse;
let page: Page;
before(async () => {
  house = await toldHouse(day('2026-11-24'));
  page = await house.open();
  await signInAs(page, 'ellen.torpman', password);
  await page.getByRole('button', { name: 'Logga ut' }).or(page.getByText('Logga ut')).first().waitFor();
});
after(() => house.stop());

async function handIn(files: readonly { name: string; text: string }[]): Promise<string> {
  await page.goto('/las-in');
  const given = files.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) }));
  await page.getByLabel('Fil att läsa in').setInputFiles(given);
  await page.getByRole('button', { name: 'Läs filen' }).click();
  await page.waitForURL(/las-in\/(omgang\/)?[0-9a-f-]{30,}/);
  return new URL(page.url()).pathname;
}
/** Light and dark, wide and narrow; kept as pictures where the page has a name. */
async function isWhole(name = ''): Promise<void> {
  assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1, page.url());
  await axe(page);
  await reflows(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await axe(page, ['color-contrast']);
  if (name) await screens(page, name);
  await page.emulateMedia({ colorScheme: null });
}
async function visit(address: string, name?: string): Promise<void> {
  const answer = await page.goto(address);
  assert.equal(answer?.status(), 200, address);
  await isWhole(name);
}

test('a protocol with a vote, a recusal and a note: its desk, items, record, and what is left before acceptance', async () => {
  const desk = await handIn([{ name: 'nämnden.txt', text: minutes }]);
  await visit(desk, 'granska-omrostning');
  await visit(`${desk}/antecknat/p0.o0`, 'granska-roster');
  for (const part of [
    'punkter/1',
    'antecknat/p0.j0',
    'antecknat/p0.a0',
    'motet',
    'namn',
    'dela',
    'tradar',
    'text',
  ])
    await visit(`${desk}/${part}`);
  await page.goto(desk);
  await page.getByRole('link', { name: 'Godkänn och läs in' }).click();
  // Whoever has an older page may send it all the same.
  await page.evaluate(() => {
    const names = document.querySelector<HTMLFormElement>('form#namnen');
    if (!names) throw new Error('the names have no form');
    names.action = names.action.replace(/namn$/, 'godkann');
    names.submit();
  });
  await page.getByRole('heading', { level: 1, name: 'Godkänn och läs in' }).waitFor();
  await isWhole('granska-kvar');
  await page
    .getByRole('link', { name: /^Säg hur rösterna föll/ })
    .last()
    .click();
  await page.getByRole('heading', { level: 1, name: /^Omröstning: / }).waitFor();
});

test('a plan: what it states and what was not placed, each beside its place, and gone through by keys alone', async () => {
  const desk = await handIn([{ name: 'program.txt', text: plan }]);
  await visit(desk);
  await visit(`${desk}/utsagor/1`, 'granska-utsaga');
  await page.getByRole('heading', { name: 'Dokumentet', exact: true }).waitFor();
  await page.goto(desk);
  const rest = await page.locator('form[action*="/resten/"]').first().getAttribute('action');
  await visit(rest ?? '', 'granska-resten');
  await page.goto(desk);
  await page.getByText('Snabbtangenter', { exact: true }).waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.id ?? '');
  await page.keyboard.press('t');
  assert.match(await focused(), /^utsaga\.\d+$/);
  const first = await focused();
  await page.keyboard.press('n');
  await page.locator(`li[id="${first}"]`).getByText('Tas inte med').waitFor();
  await page.waitForFunction((id) => document.activeElement?.id !== id && document.activeElement?.id, first);
  await page.keyboard.press('r');
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'BUTTON');
});

test('a batch, the list of batches, and a body’s reading rules', async () => {
  const files = [1, 2].map((n) => ({ name: `anteckning-${n}.txt`, text: `${minutes}\n${n}` }));
  await visit(await handIn(files), 'granska-omgang');
  await visit('/las-in/omgang');
  await visit('/las-in');
  await page.goto('/organ');
  const body = page.getByRole('main').getByRole('link', { name: 'Socialnämnden', exact: true }).first();
  const address = await body.getAttribute('href');
  await visit(`${address}/lasregler`);
  await visit(`${address}/lasregler/ny`);
});

test('the browser has complained of nothing', () => assert.deepEqual(house.complaints, []));
