import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { day } from '../kernel/day.ts';
import { axe, signInAs } from './browser.ts';
import { password, toldHouse } from './told-house.ts';
import type { ToldHouse } from './told-house.ts';

let house: ToldHouse;
before(async () => {
  house = await toldHouse(day('2026-11-24'));
});
after(() => house.stop());

const main = (page: Page) => page.getByRole('main');
const button = (page: Page, name: string) => main(page).getByRole('button', { name });

async function signedIn(username: string): Promise<Page> {
  const page = await house.open();
  await signInAs(page, username, password);
  await page.getByRole('heading', { level: 1, name: /^Hej/ }).waitFor();
  return page;
}

/** Types into fields by their labels. */
async function type(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).fill(value);
}

/** The page says no: with its status, a sentence at every field that is wrong, and everything that was typed. */
async function refusesAndKeeps(
  page: Page,
  verb: string,
  typed: Readonly<Record<string, string>>,
  sentences: readonly string[],
): Promise<void> {
  await type(page, typed);
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await button(page, verb).click();
  assert.equal((await answered).status(), 422);
  const summary = page.locator('.ds-error-summary');
  await summary.waitFor();
  for (const sentence of sentences) {
    await summary.getByText(sentence).first().waitFor();
    assert.ok((await main(page).getByText(sentence).count()) >= 2, `”${sentence}” stands at its field too`);
  }
  for (const [label, value] of Object.entries(typed))
    assert.equal(await page.getByLabel(label).inputValue(), value, `${label} is kept`);
  await axe(page);
}

const counted = async (words: string): Promise<number> => {
  const found = await sql<{ n: number }>`
    select count(*)::int as n from assignment where what = ${words}`.execute(house.db);
  return found.rows[0]?.n ?? 0;
};

const assignmentOf = async (words: string): Promise<string> => {
  const found = await sql<{ address: string }>`select address from knot
    where kind = 'assignment' and title ilike ${`%${words}%`} order by title limit 1`.execute(house.db);
  return found.rows[0]?.address ?? assert.fail(`no assignment about ${words}`);
};

test('a new assignment with every field wrong says so at each, and keeps what was typed', async () => {
  const page = await signedIn('ellen.torpman');
  await page.goto('/uppdrag/ny');
  await refusesAndKeeps(
    page,
    'Ge uppdraget',
    {
      Beskrivning: 'Gäller alla kök.',
      'Eller en namngiven person': 'Ingen Alls',
      Senast: 'vid tillfälle',
      'Eller: varför slutdatum saknas': 'Vet inte än',
    },
    [
      'Skriv vad som ska göras.',
      'Ingen person heter ”Ingen Alls”.',
      '”vid tillfälle” kan inte läsas',
      'Skriv när uppdraget ska omprövas.',
    ],
  );
  await page.context().close();
});

test('a meeting with impossible times says so, and keeps what was typed', async () => {
  const page = await signedIn('ellen.torpman');
  await page.goto('/moten/ny');
  await refusesAndKeeps(
    page,
    'Planera möte',
    { Börjar: '25:99', Slutar: 'sen eftermiddag', Plats: 'Tallen' },
    ['Välj vilket organ som möts.', 'Skriv dagen som', 'Skriv klockslaget som'],
  );
  await page.context().close();
});

test('a report-back without words, state or evidence says so, and keeps the link', async () => {
  const page = await signedIn('fatima.lindroth');
  await page.goto(`${await assignmentOf('svarstiderna')}/aterrapportera`);
  await refusesAndKeeps(page, 'Lämna återrapport', { 'Länk till underlaget': 'g:\\rapporter\\larm.xlsx' }, [
    'Skriv vad som har gjorts.',
    'Välj om uppdraget fortsätter eller är klart.',
    'Länken ska börja med https:// eller http://.',
  ]);
  await page.context().close();
});

test('the one who saves last over another sees both, and nothing is overwritten', async () => {
  const first = await signedIn('ellen.torpman');
  const second = await signedIn('kristina.sjobrink');
  const address = `${await assignmentOf('fasta arbetslag')}/andra`;
  await first.goto(address);
  await second.goto(address);
  await type(first, { Beskrivning: 'Börja i Aspnäs.' });
  await button(first, 'Spara uppdraget').click();
  await first.getByText('Uppdraget är sparat.').waitFor();
  await type(second, { Beskrivning: 'Börja i Björkvika.' });
  const answered = second.waitForResponse((answer) => answer.request().method() === 'POST');
  await button(second, 'Spara uppdraget').click();
  assert.equal((await answered).status(), 409);
  await second.getByRole('alert').getByText('Börja i Aspnäs.').waitFor();
  assert.equal(await second.getByLabel('Beskrivning').inputValue(), 'Börja i Björkvika.');
  await axe(second);
  await first.reload();
  await first.getByText('Börja i Aspnäs.').first().waitFor();
  await first.context().close();
  await second.context().close();
});

test('a form sent twice is stored once, also where no script holds the second click back', async () => {
  const page = await house.open({ script: false });
  await signInAs(page, 'ellen.torpman', password);
  const what = 'Räkna cykelställen vid Kvarngården';
  await fillAssignment(page, what);
  await button(page, 'Ge uppdraget').dblclick();
  await page.getByRole('heading', { level: 1, name: what }).waitFor();
  assert.equal(await counted(what), 1);
  await page.context().close();
});

test('a form whose answer was lost is sent again and stored once', async () => {
  const page = await signedIn('ellen.torpman');
  const what = 'Byt lås på förrådet i Aspnäs';
  await fillAssignment(page, what);
  await page.route(
    '**/uppdrag/ny',
    async (route) => {
      await route.fetch({ maxRedirects: 0 });
      // The browser stays where it is, as when nothing came back.
      await route.fulfill({ status: 204 });
    },
    { times: 1 },
  );
  const lost = page.waitForResponse((answer) => answer.status() === 204);
  await button(page, 'Ge uppdraget').click();
  await lost;
  assert.equal(await counted(what), 1);
  await page.locator('form[data-sent]').waitFor({ state: 'detached' });
  await button(page, 'Ge uppdraget').click();
  await page.getByRole('heading', { level: 1, name: what }).waitFor();
  assert.equal(await counted(what), 1);
  await page.context().close();
});

async function fillAssignment(page: Page, what: string): Promise<void> {
  await page.goto('/uppdrag/ny');
  await page.getByLabel('Uppdrag', { exact: true }).fill(what);
  await page.getByLabel('Gavs av').selectOption({ label: 'Socialnämnden' });
  await page.getByLabel('Senast').fill('2027-03-01');
}

test('the browser has complained of nothing', () => assert.deepEqual(house.complaints, []));
