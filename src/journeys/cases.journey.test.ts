// Delegation and citizens' proposals in a browser: every page of them is well made, and a proposal finds its way to the list.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { day } from '../kernel/day.ts';
import { screens } from './browser.ts';
import { isWellMade, looksAt } from './looks.ts';
import { toldHouse } from './told-house.ts';
import type { ToldHouse } from './told-house.ts';

let house: ToldHouse;
let eyes: ReturnType<typeof looksAt>;
before(async () => {
  house = await toldHouse(day('2026-11-24'));
  eyes = looksAt(house);
});
after(() => house.stop());

/** What stands there now is well made, and kept as a picture. */
async function kept(page: Page, name: string): Promise<void> {
  await isWellMade(page);
  await screens(page, name);
}

const [clerk, secretary] = ['david.rosenmark', 'ellen.torpman'];

test('the scheme of delegation is written, and a decision by it registered and told', async () => {
  const board = await eyes.addressOf('body', 'Socialnämnden');
  const order = `${board}/delegationsordning`;
  await eyes.visit('', order);
  const page = await eyes.visit(secretary, `${order}/ny`);
  await page.getByLabel('Punkt', { exact: true }).fill('2.1');
  await page.getByLabel('Ärende', { exact: true }).fill('Besvara medborgarförslag');
  await page.getByLabel('Medborgarförslag som har överlåtits').check();
  await page
    .getByLabel('Delegat', { exact: true })
    .selectOption({ label: 'Socialchef, Socialförvaltningen' });
  await page.getByRole('button', { name: 'Lägg till punkten' }).click();
  await page.getByRole('alert').getByText('KL 6:38 p 4').waitFor();
  await kept(page, 'delegation-nekad');
  await page.getByLabel('Ärende', { exact: true }).fill('Beslut om lotteritillstånd');
  await page.getByLabel('Ett ärende som får delegeras').check();
  await page.getByLabel('Förvaltningschefen får vidaredelegera').check();
  await page.getByRole('button', { name: 'Lägg till punkten' }).click();
  await page.getByRole('status').waitFor();
  await eyes.look(secretary, order, 'delegationsordning');
  await page.goto(order);
  await page.getByRole('link', { name: 'Vidaredelegera 2.1' }).click();
  await isWellMade(page);
  await page.goto('/delegation/ny');
  await kept(page, 'delegation-ny');
  await page.getByLabel('Punkt i delegationsordningen').selectOption({ index: 1 });
  await page.getByLabel('Rubrik').fill('Lotteri till förmån för bryggan');
  await page.getByLabel('Beslut', { exact: true }).fill('Föreningen får anordna lotteri under 2027.');
  await page.getByLabel('Beslutsfattare').fill('Eva-Lena Brandtberg, socialchef');
  await page.getByLabel('Vem som får se beslutet').selectOption('public');
  await page.getByRole('button', { name: 'Registrera beslutet' }).click();
  await page.getByRole('status').getByText('D 1/2026').waitFor();
  await eyes.look(secretary, page.url(), 'delegationsbeslut');
  await eyes.look(secretary, '/delegation', 'delegation');
  await eyes.visit('', '/delegation?lage=late');
});

test('a proposal is handed in without signing in, registered by the clerk, and followed by everybody', async () => {
  const page = await eyes.visit('', '/medborgarforslag/nytt');
  await page.getByRole('button', { name: 'Lämna förslaget' }).click();
  await page.getByRole('alert').waitFor();
  await kept(page, 'medborgarforslag-nytt');
  await page.getByLabel('Förslaget i en mening').fill('Fler bänkar vid bryggan');
  await page.getByLabel('Vad du föreslår, och varför').fill('Det är långt att gå från torget.');
  await page.getByLabel('Jag är folkbokförd i kommunen').check();
  await page.getByLabel('Jag är under 18 år').check();
  await page.getByRole('button', { name: 'Lämna förslaget' }).click();
  await page.getByRole('heading', { name: 'Tack för ditt förslag' }).waitFor();
  await isWellMade(page);
  await eyes.look(clerk, '/medborgarforslag/inkomna', 'medborgarforslag-inkomna');
  const desk = await eyes.visit(clerk, '/medborgarforslag/inkomna');
  await desk.getByRole('button', { name: 'Registrera förslaget' }).click();
  await desk.getByRole('status').waitFor();
  const motion = desk.url();
  await eyes.look(clerk, motion, 'motion-handlaggning');
  await eyes.visit(clerk, '/motioner/ny');
  await eyes.look('', '/motioner', 'motioner');
  await eyes.visit('', motion);
  await eyes.visit('', '/motioner/arsrapport');
});

test('the browser has complained of nothing', () => assert.deepEqual(house.complaints, []));
