// A browser publishes a masked copy of approved minutes, sends a decision on, and takes the copy back.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { anApprovedMeeting, secrets } from '../approved-meeting.fixtures.ts';
import { house as wholeHouse } from '../app.tsx';
import { bundleIfStale } from '../platform/web/bundle.ts';
import { aPublishingHouse } from '../publishing.fixtures.ts';
import type { PublishingHouse } from '../publishing.fixtures.ts';
import { axe, reflows, screens, startJourney } from './browser.ts';
import type { Journey } from './browser.ts';

let house: PublishingHouse;
let journey: Journey;
before(async () => {
  house = await aPublishingHouse();
  const assets = await bundleIfStale();
  const app = wholeHouse({
    db: house.database.db,
    clock: () => new Date('2026-11-24T15:00:00+01:00'),
    mailFrom: 'Kansliet <kansliet@sjoholma.example>',
    assets,
    assetFolder: assets.folder,
    secureCookies: false,
  });
  journey = await startJourney(app);
});
after(async () => {
  await journey.stop();
  await house.database.close();
});

/** A window of the secretary's, signed in; without script where told. */
async function secretarysWindow(script: boolean): Promise<Page> {
  const page = await journey.open({ script });
  const session = house.secretary.cookies.get('session') ?? '';
  await page.context().addCookies([{ name: 'session', value: session, url: journey.url }]);
  return page;
}

/** Sound for everybody, at every width, in light and dark. */
async function sound(page: Page, name: string): Promise<void> {
  await axe(page);
  await reflows(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await axe(page, ['color-contrast']);
  await page.emulateMedia({ colorScheme: 'light' });
  await screens(page, name);
}
const main = (page: Page) => page.getByRole('main');
const press = (page: Page, name: string) =>
  main(page).getByRole('button', { name, exact: true }).first().click();

test('a reviewer masks, leaves with a reason, publishes, and withdraws', async () => {
  const { meeting } = await anApprovedMeeting(house.database, house.door, house.known);
  const page = await secretarysWindow(true);
  await page.goto(meeting);
  await page.getByRole('link', { name: 'Publicera protokollet på webben' }).click();
  await sound(page, 'publicering-borja');
  await press(page, 'Börja granska');
  await main(page).getByText('6 fynd, 6 att avgöra').waitFor();
  await sound(page, 'publicering-granska');
  const review = new URL(page.url()).pathname;
  for (const secret of Object.values(secrets).slice(1)) {
    await main(page)
      .getByRole('form', { name: `Maska ${secret}, §` })
      .getByRole('button')
      .click();
    await main(page).getByText('Sparat.').waitFor();
  }
  await main(page)
    .getByRole('form', { name: `Maska ${secrets.number}, §` })
    .getByRole('button')
    .click();
  await main(page).getByText('alla är avgjorda').waitFor();
  await main(page).getByLabel('Ord som ska maskas').fill('Planen gäller i tre år');
  await press(page, 'Maska');
  await main(page).getByText('Sparat.').waitFor();
  await press(page, 'Publicera kopian');
  await main(page).getByText('Bocka av varje punkt i checklistan.').first().waitFor();
  await sound(page, 'publicering-fel');
  for (const box of await main(page).getByRole('checkbox').all()) await box.check();
  await press(page, 'Publicera kopian');
  await main(page).getByText('Kopian är publicerad.').waitFor();
  await sound(page, 'publicering-klar');
  const anybody = await journey.open();
  await anybody.goto('/protokoll');
  await sound(anybody, 'protokoll-lista');
  await main(anybody).getByRole('table').getByRole('link').first().click();
  await main(anybody).getByText('[personnummer maskat]').waitFor();
  await sound(anybody, 'protokoll-kopia');
  await page.goto(review);
  await main(page).getByLabel('Varför kopian dras tillbaka').fill('En uppgift stod kvar.');
  await press(page, 'Dra tillbaka kopian');
  await main(page).getByText('Kopian är tillbakadragen.').waitFor();
  await anybody.reload();
  await main(anybody).getByText('Kopian togs bort från webben').waitFor();
  await sound(anybody, 'protokoll-borttaget');
  assert.deepEqual(journey.complaints, []);
});

test('without script a decision is sent on, and what waits is told', async () => {
  const { meeting, plan } = await anApprovedMeeting(house.database, house.door, house.known);
  const page = await secretarysWindow(false);
  await page.goto(`${meeting}/expediering`);
  const row = main(page).locator(`section[aria-labelledby="punkt-${plan}"] li`).first();
  await row.getByText('Skicka till Socialchefen').click();
  await row.getByLabel('Sätt').selectOption('mail');
  await row.getByRole('button', { name: 'Skicka utdraget' }).click();
  await main(page).getByText('Skriv en e-postadress').first().waitFor();
  await row.getByLabel('E-postadress').fill('chefen@sjoholma.example');
  await row.getByRole('button', { name: 'Skicka utdraget' }).click();
  await main(page).getByText('Utdraget är expedierat.').waitFor();
  await main(page).getByText('väntar på att skickas').waitFor();
  await page.goto('/expediering');
  await main(page).getByRole('link', { name: '§ 140 Plan för anhörigstöd' }).first().waitFor();
});

test('the pages of dispatch and routine are sound', async () => {
  const { meeting } = await anApprovedMeeting(house.database, house.door, house.known);
  const page = await secretarysWindow(true);
  for (const [address, name] of [
    [`${meeting}/expediering`, 'expediering'],
    ['/expediering', 'ej-expedierat'],
    ['/publicering', 'publicering'],
    ['/publicering/rutin', 'publiceringsrutin'],
    [meeting, 'mote-med-publicering'],
  ] as const) {
    await page.goto(address);
    await sound(page, name);
  }
  assert.deepEqual(journey.complaints, []);
});
