import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { Locator, Page } from 'playwright-core';
import type { PersonId } from '../kernel/actor.ts';
import { day } from '../kernel/day.ts';
import { accountStore } from '../platform/sign-in/accounts.store.ts';
import { asSystem } from '../platform/sql/transaction.ts';
import { axe, reflows, screens, signInAs } from './browser.ts';
import { password, toldHouse } from './told-house.ts';
import type { ToldHouse } from './told-house.ts';

const calledOn = day('2026-11-24');
const heldOn = day('2026-12-03');
const approvedOn = day('2026-12-04');
/** Three weeks from the day of the notice is Christmas Day, and the first weekday after it a Monday (KL 13:5). */
const lastDayToAppeal = day('2026-12-28');
const inForceOn = day('2026-12-29');

const flats = 'Träningslägenheter i Aspnäs';
const fees = 'Avgifter för dagverksamheten';
const proposed =
  'Socialnämnden beslutar att inrätta sex träningslägenheter tillsammans med Sjöholmabostäder AB.';
const feesDecided = 'Socialnämnden beslutar att avgiften för dagverksamheten är oförändrad under 2027.';
const against = 'Per-Olof Hedtorp (KD)';
const biased = 'Lena Vikgren (V)';
const alternate = 'Nora Ekhult (S)';

/** The rules that a narrow window may break where a wide one does not; colours are the same in both. */
const narrowRules = [
  'target-size',
  'scrollable-region-focusable',
  'aria-hidden-focus',
  'link-name',
  'button-name',
  'region',
  'landmark-unique',
];

const lastSaid = 'Du har justerat, och nu har alla gjort det. Protokollet är justerat.';

let house: ToldHouse;
before(async () => {
  house = await toldHouse(calledOn);
  await asSystem(house.db, async (db) => {
    const chair = await sql<{ id: PersonId }>`select id from person where name = 'Ingela Falkmo'`.execute(db);
    const [{ id: personId }] = chair.rows as [{ id: PersonId }];
    await accountStore(db).add({ personId, username: 'ingela.falkmo', password });
  });
});
after(() => house.stop());

const main = (page: Page): Locator => page.getByRole('main');
const button = (page: Page, name: string | RegExp) => main(page).getByRole('button', { name });
const link = (page: Page, name: string | RegExp) => main(page).getByRole('link', { name }).first();
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const field = (page: Page, name: string) => main(page).locator(`[name="${name}"]`);

/** The page as it stands, wide and narrow; pictures where SCREENS asks for them. */
async function sound(page: Page, name: string): Promise<void> {
  await axe(page);
  await reflows(page);
  await page.setViewportSize({ width: 320, height: 900 });
  await axe(page, narrowRules);
  await page.setViewportSize({ width: 1280, height: 900 });
  if (process.env['SCREENS']) await screens(page, `laga-kraft-${name}`);
}

async function signedIn(username: string): Promise<Page> {
  const page = await house.open();
  await signInAs(page, username, password);
  return page;
}

test('a board’s meeting goes from its call to the legal force of what it decided', async () => {
  const signingIn = ['ellen.torpman', 'ingela.falkmo', 'lena.vikgren'].map(signedIn);
  const [ellen, ingela, lena] = (await Promise.all(signingIn)) as [Page, Page, Page];
  const meeting = await plan(ellen);
  await call(ellen, meeting);

  house.goTo(heldOn);
  await begin(ellen, meeting);
  await decideByVote(ellen);
  await decideWithAlternate(ellen);
  await end(ellen, meeting);

  house.goTo(approvedOn);
  await sendForApproval(ellen, meeting);
  await approve(ingela, meeting, 'Du har justerat protokollet.');
  await approve(lena, meeting, lastSaid);
  const notice = await announce(ellen, meeting);
  await isRead(notice, meeting);

  await stands(notice, meeting, lastDayToAppeal, 'Överklagandetiden löper');
  await stands(notice, meeting, inForceOn, 'Laga kraft');
  assert.deepEqual(house.complaints, []);
});

async function plan(page: Page): Promise<string> {
  await page.goto('/moten/ny');
  await sound(page, 'planera');
  await field(page, 'organ').selectOption({ label: 'Socialnämnden' });
  await field(page, 'slag').selectOption({ label: 'Sammanträde' });
  await page.getByLabel('Dag', { exact: true }).fill(heldOn);
  await field(page, 'borjar').fill('08:30');
  await field(page, 'plats').fill('Kvarngården, hörsalen');
  await button(page, 'Planera möte').click();
  await says(page, 'Mötet är planerat.');
  const meeting = new URL(page.url()).pathname;
  for (const heading of [flats, fees]) {
    const form = page.getByRole('form', { name: 'Lägg till punkt' });
    if (!(await form.isVisible()))
      await main(page).locator('summary', { hasText: 'Lägg till punkt' }).click();
    await form.getByLabel('Rubrik').fill(heading);
    await form.getByRole('button', { name: 'Lägg till punkt' }).click();
    await page.getByRole('heading', { name: heading }).waitFor();
  }
  return meeting;
}

async function call(page: Page, meeting: string): Promise<void> {
  await page.goto(meeting);
  await link(page, 'Förbered kallelsen').click();
  await button(page, 'Skicka kallelsen').waitFor();
  await sound(page, 'kallelse-forbereds');
  const anyway = page.getByLabel('Jag har sett det som står ovan och vill skicka ändå');
  if (await anyway.isVisible()) await anyway.check();
  await button(page, 'Skicka kallelsen').click();
  await says(page, /^Kallelsen är skickad till \d+ personer\.$/);
  await sound(page, 'kallelse');
}

async function begin(page: Page, meeting: string): Promise<void> {
  await page.goto(meeting);
  await link(page, 'Protokollföring').click();
  await page.getByLabel(alternate).check();
  await sound(page, 'rummet-borja');
  await button(page, 'Börja mötet').click();
  await says(page, '9 av 9 tjänstgör');
}

/** The working committee's proposal is moved against, voted on, decided in one key, and reserved against. */
async function decideByVote(page: Page): Promise<void> {
  await main(page).locator('summary', { hasText: 'Gör till grundförslag' }).click();
  await main(page).getByLabel(proposed).check();
  await button(page, 'Gör till grundförslag').click();
  await says(page, 'Grundförslaget är valt.');
  await page.locator('body').press('y');
  await field(page, 'yrkar').selectOption({ label: against });
  await field(page, 'slag').selectOption({ label: 'Avslag' });
  await button(page, 'Anteckna yrkande').click();
  await says(page, 'Yrkandet är antecknat.');
  await button(page, 'Spara propositionsordningen').click();
  await says(page, 'Propositionsordningen är sparad.');
  await page.locator('body').press('o');
  await page.getByRole('heading', { level: 1, name: 'Omröstning' }).waitFor();
  const voters = await page.getByRole('radiogroup').filter({ hasText: '(' }).all();
  assert.equal(voters.length, 9);
  for (const voter of voters) {
    const votesNo = (await voter.getAttribute('aria-label')) === against;
    await voter.getByLabel(votesNo ? 'Nej' : 'Ja', { exact: true }).check();
  }
  await sound(page, 'omrostning');
  await button(page, 'Spara omröstningen').click();
  await says(page, 'Omröstningen är sparad.');
  await says(page, /Huvudsaken: ja 8, nej 1/);
  await page.locator('body').press('b');
  await says(page, 'Beslutet är sparat.');
  await page.locator('body').press('r');
  await field(page, 'reserverar').selectOption({ label: against });
  await field(page, 'skal').fill('Kostnaden är inte utredd.');
  await button(page, 'Anmäl reservation').click();
  await says(page, 'Reservationen är antecknad.');
  await sound(page, 'rummet-beslutat');
}

/** A member may not deal with the next §, and the alternate who is there takes the seat for it. */
async function decideWithAlternate(page: Page): Promise<void> {
  await page.locator('body').press('j');
  await page.getByRole('heading', { level: 2, name: fees }).waitFor();
  await main(page).locator('summary', { hasText: 'Anmäl jäv' }).click();
  await field(page, 'javig').selectOption({ label: biased });
  await field(page, 'grund').selectOption('1');
  await button(page, 'Anmäl jäv').click();
  await says(page, 'Jävet är antecknat. Nora Ekhult träder in.');
  await says(page, '9 av 9 tjänstgör');
  await main(page).locator('summary', { hasText: 'Beslut i egna ord' }).click();
  await field(page, 'beslut').fill(feesDecided);
  await button(page, 'Spara beslutet').click();
  await says(page, 'Beslutet är sparat.');
  await sound(page, 'rummet-jav');
}

async function end(page: Page, meeting: string): Promise<void> {
  await button(page, 'Avsluta sammanträdet').click();
  await says(page, 'Mötet är slut. Reservationer tas inte längre emot.');
  await page.goto(meeting);
  await button(page, 'Avsluta mötet').click();
  await says(page, 'Mötet är avslutat och låst.');
  await sound(page, 'avslutat');
}

async function sendForApproval(page: Page, meeting: string): Promise<void> {
  await page.goto(meeting);
  await link(page, 'Justering').click();
  await sound(page, 'justering-skicka');
  const chair = main(page).locator('#ordforande');
  const candidates = await chair.locator('option').allInnerTexts();
  await chair.selectOption({ label: candidates.find((name) => name.startsWith('Ingela Falkmo')) ?? '' });
  await main(page)
    .getByRole('checkbox', { name: /^Lena Vikgren/ })
    .first()
    .check();
  await button(page, 'Skicka för justering').click();
  await says(page, 'Protokollet är skickat för justering.');
}

async function approve(page: Page, meeting: string, said: string): Promise<void> {
  await page.goto(`${meeting}/justering`);
  await button(page, 'Justera protokollet').waitFor();
  if (said !== lastSaid) await sound(page, 'justera');
  await button(page, 'Justera protokollet').click();
  await says(page, said);
  if (said === lastSaid) await sound(page, 'justerat');
}

async function announce(page: Page, meeting: string): Promise<string> {
  await page.goto(meeting);
  await link(page, 'Anslå protokollet').click();
  await field(page, 'forvaras').fill('Kansliet, Rådhuset');
  await sound(page, 'ansla');
  await button(page, /^Anslå §/).click();
  await says(page, 'Anslaget är uppe.');
  return new URL(page.url()).pathname;
}

/** Anybody reads the notice on the board, and fetches a § of the minutes in print. */
async function isRead(notice: string, meeting: string): Promise<void> {
  const anybody = await house.open();
  await anybody.goto('/anslagstavla');
  await main(anybody).locator(`a[href="${notice}"]`).first().click();
  await says(anybody, 'måndag 28 december 2026');
  await sound(anybody, 'anslaget');
  await anybody.goto(meeting);
  const extract = link(anybody, new RegExp(`^Utdrag som pdf: § \\d+ ${flats}$`));
  const pdf = await anybody.request.get((await extract.getAttribute('href')) ?? '');
  assert.equal(pdf.status(), 200);
  assert.equal((await pdf.body()).subarray(0, 5).toString(), '%PDF-');
  await anybody.context().close();
}

/** What anybody is told on a day, at the notice and at the meeting's §§. */
async function stands(
  notice: string,
  meeting: string,
  on: ReturnType<typeof day>,
  said: string,
): Promise<void> {
  house.goTo(on);
  const anybody = await house.open();
  for (const address of [notice, meeting]) {
    await anybody.goto(address);
    await main(anybody).getByText(said, { exact: true }).first().waitFor();
    if (on === inForceOn) await sound(anybody, address === notice ? 'laga-kraft' : 'laga-kraft-moten');
  }
  await anybody.context().close();
}
