import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { day } from '../kernel/day.ts';
import { signInAs } from './browser.ts';
import { password, toldHouse } from './told-house.ts';
import type { ToldHouse } from './told-house.ts';

let house: ToldHouse;
before(async () => {
  house = await toldHouse(day('2026-11-24'));
});
after(() => house.stop());

const main = (page: Page) => page.getByRole('main');
const link = (page: Page, name: string | RegExp) => main(page).getByRole('link', { name }).first();

test('without script: the register is filtered, sorted, and an assignment given out of a decision', async () => {
  const page = await house.open({ script: false });
  await signInAs(page, 'ellen.torpman', password);
  await page.getByRole('heading', { level: 1, name: 'Hej Ellen' }).waitFor();
  await page.goto('/uppdrag');
  await page.getByLabel('Ord i uppdraget').fill('rutiner mot riktlinjerna');
  await main(page).getByRole('button', { name: 'Visa' }).click();
  await main(page).getByText('7 uppdrag').waitFor();
  await main(page).getByRole('columnheader', { name: 'Uppdrag' }).getByRole('link').click();
  assert.match(page.url(), /ord=rutiner.*sortera=uppdrag|sortera=uppdrag.*ord=rutiner/);
  await page.goto('/uppdrag/ny');
  await page.getByLabel('Uppdrag', { exact: true }).fill('Ta fram en lista över nycklar');
  await page.getByLabel('Gavs av').selectOption({ label: 'Socialnämnden' });
  await page.getByLabel('Senast').fill('innan sommaren');
  await main(page).getByRole('button', { name: 'Ge uppdraget' }).click();
  await page.getByText('Uppdraget är givet.').waitFor();
  await page.getByText('18 juni 2027').first().waitFor();
  await page.context().close();
});

test('without script: a meeting is planned and gets an item', async () => {
  const page = await house.open({ script: false });
  await signInAs(page, 'ellen.torpman', password);
  await page.goto('/moten/ny');
  await page.getByLabel('Organ').selectOption({ label: 'Socialförvaltningens ledningsgrupp' });
  await page.getByLabel('Dag').fill('2027-03-01');
  await main(page)
    .getByRole('button', { name: /Planera|Spara/ })
    .click();
  await page.getByRole('heading', { level: 1, name: /1 mars 2027/ }).waitFor();
  await page.getByLabel('Rubrik').fill('Sommarens bemanning');
  await main(page).getByRole('button', { name: 'Lägg till punkt' }).click();
  await page.getByRole('article', { name: 'Sommarens bemanning' }).waitFor();
  await page.context().close();
});

test('by keyboard only: sign in, search, open an assignment, report', async () => {
  const page = await house.open();
  const tabTo = async (name: string | RegExp): Promise<void> => {
    for (let steps = 0; steps < 120; steps += 1) {
      await page.keyboard.press('Tab');
      const focused = page.locator(':focus');
      if ((await focused.count()) === 0) continue;
      const said = await focused.evaluate((one) => {
        const labels = 'labels' in one ? [...(one.labels as NodeListOf<HTMLElement>)] : [];
        return [
          one.getAttribute('aria-label'),
          ...labels.map(({ textContent }) => textContent),
          one.textContent,
        ]
          .map((words) => (words ?? '').trim())
          .find((words) => words !== '');
      });
      if (typeof name === 'string' ? said === name : name.test(said ?? '')) {
        const ring = await focused.evaluate((one) => getComputedStyle(one).outlineStyle);
        assert.notEqual(ring, 'none', `the focus on ${name} is seen`);
        return;
      }
    }
    assert.fail(`${name} is not reached by Tab on ${page.url()}`);
  };
  await page.goto('/logga-in');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'innehall', 'the skip link skips');
  await tabTo('Användarnamn');
  await page.keyboard.type('fatima.lindroth');
  await tabTo('Lösenord');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Hej Fatima' }).waitFor();
  await tabTo(/^Sök i/);
  await page.keyboard.type('svarstiderna');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /^Sök/ }).waitFor();
  await tabTo(/^Redovisa svarstiderna/);
  await page.keyboard.press('Enter');
  await link(page, 'Lämna återrapport').waitFor();
  await tabTo('Lämna återrapport');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /^Återrapportera/ }).waitFor();
  await tabTo('Vad har gjorts, och med vilket resultat?');
  await page.keyboard.type('Medianen var 17 minuter i november.');
  await tabTo(/^Delrapport/);
  await page.keyboard.press('Space');
  await tabTo('Länk till underlaget');
  await page.keyboard.type('https://intra.sjoholma.example/larm');
  await tabTo('Lämna återrapport');
  await page.keyboard.press('Enter');
  await page.getByText('Återrapporten är lämnad.').waitFor();
});

test('the browser has complained of nothing', () => assert.deepEqual(house.complaints, []));
