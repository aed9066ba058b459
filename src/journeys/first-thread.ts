// The main job from end to end: a protocol is read in, an assignment is followed up, the report is received.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** The notes to read in, as their reader knows them. */
export type Notes = {
  readonly path: string;
  /** What every unit was told, as the notes have it: "Varje enhet … innan sommaren". */
  readonly everyUnit: string;
  /** The same as an assignment: what is to be done, without who and when. */
  readonly what: string;
  /** The heading it stands under. */
  readonly heading: string;
  /** The day of the meeting, which the notes do not say. */
  readonly on: string;
};

const team = 'Socialförvaltningens ledningsgrupp';
const done = 'Planen finns på enhetens sida och är genomgången med alla medarbetare.';
const goal = 'Ingen enhetschef leder fler än trettio medarbetare';
const units = [
  'Biståndsenheten',
  'Boendeenheten',
  'Familjeenheten',
  'Funktionsstödsenheten',
  'Hemtjänstenheten',
  'Vuxenenheten',
];
const main = (page: Page) => page.getByRole('main');
const link = (page: Page, name: string | RegExp) => main(page).getByRole('link', { name }).first();
const button = (page: Page, name: string | RegExp) => main(page).getByRole('button', { name });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const menu = (page: Page, name: string) =>
  page.getByRole('banner').getByRole('link', { name, exact: true }).first().click();

/** Hands the file in; the page that follows shows the document and what was read from it. */
export async function handIn(page: Page, path: string): Promise<void> {
  await menu(page, 'Läs in');
  await page.getByLabel('Fil att läsa in').setInputFiles(path);
  await button(page, 'Läs filen').click();
}

/** The secretary reads informal notes in: the day and the units are asked for, everything else is proposed. */
export async function readNotes(page: Page, notes: Notes): Promise<void> {
  await handIn(page, notes.path);
  await assert.doesNotReject(link(page, 'Ange mötesdagen.').waitFor(), 'the day is asked for');
  const bodies = page.getByLabel('Organ', { exact: true });
  const choices = await bodies.locator('option').allInnerTexts();
  await bodies.selectOption({ label: choices.find((choice) => choice.startsWith(team)) ?? team });
  await page.getByLabel('Mötesdag').fill(notes.on);
  await page.getByLabel('Skäl för uppdrag utan slutdatum').fill('Gäller tills vidare som arbetssätt.');
  await page.getByLabel('Omprövas senast').fill('2027-06-18');
  await button(page, 'Spara uppgifterna').click();
  await link(page, 'Bekräfta vilka enheter som menas.').waitFor();
  await link(page, notes.heading).click();
  const asked = main(page)
    .getByRole('group', { name: /^Uppdrag/ })
    .filter({ hasText: 'Bekräfta vilka enheter' });
  const mine = asked.filter({ hasText: notes.everyUnit }).first();
  for (const unit of units) assert.ok(await mine.getByLabel(unit).isChecked(), `${unit} is proposed`);
  assert.equal(await mine.getByLabel('Ska vara klart').inputValue(), '2027-06-18');
  await button(page, 'Spara punkten').click();
}

/** What the reading waits for is answered, item by item, until it can be accepted. */
export async function acceptReading(page: Page): Promise<void> {
  const accept = button(page, 'Godkänn och läs in');
  for (let turns = 0; turns < 12; turns += 1) {
    const review = page.url().replace(/\/punkter\/.*$/, '');
    if (review !== page.url()) await page.goto(review);
    const waiting = main(page)
      .getByRole('row')
      .filter({ hasText: /\d fråg(a|or)/ });
    if ((await waiting.count()) === 0) break;
    await waiting.first().getByRole('link').click();
    await answerWhatIsAsked(page);
  }
  await accept.click();
  await page.getByText('Dokumentet är inläst.').waitFor();
}

async function answerWhatIsAsked(page: Page): Promise<void> {
  for (const asked of await page.getByRole('group', { name: /^Vilken dag menas/ }).all())
    await asked.getByRole('radio').first().check();
  await button(page, 'Spara punkten').click();
}

/** The parent with its six children, found in the register by the words that were said. */
export async function findEveryUnit(page: Page, notes: Notes): Promise<void> {
  await seek(page, 'varje enhet innan sommaren');
  await main(page).getByRole('link', { name: notes.what, exact: true }).click();
  await heading(page, notes.what).waitFor();
  assert.match(await main(page).innerText(), /18 juni 2027 ”innan sommaren”/);
  await page.getByText('0 av 6 enheter klara').waitFor();
  const parts = page.getByRole('region', { name: 'Enheternas delar' }).getByRole('row');
  assert.equal(await parts.count(), 1 + units.length);
  for (const unit of units) assert.equal(await parts.filter({ hasText: `– ${unit}` }).count(), 1, unit);
}

async function seek(page: Page, words: string): Promise<void> {
  await menu(page, 'Uppdrag');
  await page.getByLabel('Ord i uppdraget').fill(words);
  await button(page, 'Visa').click();
}

const panel = (page: Page) => page.getByRole('complementary');
const strand = (page: Page, kind: string, title: string | RegExp) =>
  panel(page)
    .locator('.knot')
    .filter({ hasText: new RegExp(`^${kind} `) })
    .getByRole('link', { name: title })
    .first();

/** From the assignment to the decision that gave it, where a goal is chosen that the decision serves. */
export async function tieGoal(page: Page, notes: Notes): Promise<void> {
  await strand(page, 'Beslut', notes.everyUnit).click();
  await page.getByLabel('Välj mål').selectOption({ label: goal });
  await button(page, 'Knyt till målet').click();
  await page.getByText('Det är knutet till målet.').waitFor();
}

/** The head of a unit finds her part, reports it as done, and gives a link as evidence. */
export async function reportPart(page: Page, notes: Notes): Promise<void> {
  await seek(page, notes.what);
  await link(page, `${notes.what} – Familjeenheten`).click();
  await link(page, 'Lämna återrapport').click();
  await page.getByLabel('Vad har gjorts, och med vilket resultat?').fill(done);
  await page.getByLabel('Slutrapport: uppdraget är klart').check();
  await page.getByLabel('Länk till underlaget').fill('https://intra.sjoholma.example/familjeenheten');
  await button(page, 'Lämna återrapport').click();
  await page.getByText('Återrapporten är lämnad.').waitFor();
}

/** The same day the secretary finds the report on its agenda and receives it there. */
export async function receiveThere(page: Page, notes: Notes): Promise<void> {
  const coming = page.getByRole('table', { name: 'Närmaste möten' }).getByRole('row');
  await coming.filter({ hasText: team }).first().getByRole('link').first().click();
  await heading(page, `${team} 24 nov 2026`).waitFor();
  const item = page.getByRole('article', { name: `Återrapport: ${notes.what} – Familjeenheten` });
  await item.getByText(done).waitFor();
  await item.getByLabel('Godkänn återrapporten').check();
  await item.getByRole('button', { name: 'Ta emot återrapporten' }).click();
  await page.getByText('Återrapporten är mottagen.').waitFor();
  await item.getByRole('link', { name: 'Godkänd', exact: true }).waitFor();
}

/** Goal → decision → assignment → the unit's part → report-back → the decision that received it, by clicking. */
export async function walkTheThread(page: Page, notes: Notes): Promise<void> {
  await menu(page, 'Mål');
  await link(page, goal).click();
  await heading(page, goal).waitFor();
  await link(page, notes.everyUnit).click();
  await main(page).locator('p').getByText(notes.everyUnit, { exact: true }).first().waitFor();
  await strand(page, 'Uppdrag', notes.what).click();
  await page.getByText('1 av 6 enheter klara').waitFor();
  const parts = page.getByRole('region', { name: 'Enheternas delar' });
  await parts
    .getByRole('link', { name: /Familjeenheten/ })
    .first()
    .click();
  await heading(page, `${notes.what} – Familjeenheten`).waitFor();
  await link(page, /^Återrapport 24 nov 2026/).click();
  await main(page).getByText(done).waitFor();
  await link(page, 'Godkänd').click();
  await main(page)
    .getByText(/godkänns/)
    .first()
    .waitFor();
  await panel(page).getByRole('link', { name: 'Se hela tråden' }).click();
  await heading(page, /^Tråden för/).waitFor();
  for (const title of [goal, notes.everyUnit, notes.what]) await link(page, title).waitFor();
}
