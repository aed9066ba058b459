// How a person reads a document in: hand it in, look at it beside what was read, answer what is asked, accept.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { handIn } from './first-thread.ts';

const main = (page: Page) => page.getByRole('main');
const button = (page: Page, name: string | RegExp) => main(page).getByRole('button', { name });

export type ToRead = {
  readonly path: string;
  /** The body's name in the register, chosen where the document does not say it. */
  readonly body: string;
  /** The day of the meeting, given where the document does not say it. */
  readonly on: string;
};

/** A scanned page takes some seconds, and so does taking a whole protocol in; more where others work on the machine. */
const patience = 240_000;

/** Hands the file in, waits for its pages where it is a scan, and opens what was read out of it. */
export async function openReading(page: Page, path: string): Promise<void> {
  await handIn(page, path);
  await page.waitForURL(/\/las-in\/.+/);
  if (!page.url().includes('/omgang/')) return;
  await allAreDone(page);
  await main(page)
    .getByRole('link', { name: /^Granska/ })
    .first()
    .click();
  await page.waitForURL(/\/las-in\/[0-9a-f-]+/);
}

/** The page of a pdf file or scan is shown as it looks; of other files the text. */
export async function documentIsShown(page: Page, as: 'picture' | 'text'): Promise<void> {
  const beside = page.getByRole('region', { name: 'Dokumentet' });
  if (as === 'text') return beside.locator('.read-text').waitFor();
  const sheet = beside.getByRole('img', { name: /^Bild av sida 1/ });
  await sheet.waitFor();
  await page.waitForFunction(() => {
    const [picture] = Array.from(document.images).filter(({ alt }) => alt.startsWith('Bild av sida'));
    return picture !== undefined && picture.complete && picture.naturalWidth > 100;
  });
}

/** What stands in the way of acceptance, in the page's words. */
const obstacles = async (page: Page): Promise<string[]> => {
  const ending = page.getByRole('region', { name: 'Godkänn och läs in' });
  await ending.waitFor();
  return ending.locator('.ds-alert').getByRole('link').allInnerTexts();
};

async function tellOfMeeting(page: Page, { body, on }: ToRead, asked: readonly string[]): Promise<void> {
  const form = main(page).getByRole('form', { name: 'Mötet' });
  if (asked.includes('Ange vilket organ dokumentet gäller.')) {
    const select = form.getByLabel('Organ', { exact: true });
    const options = await select.locator('option').allInnerTexts();
    await select.selectOption({ label: options.find((name) => name.startsWith(body)) ?? body });
  }
  if (asked.includes('Ange mötesdagen.')) await form.getByLabel('Mötesdag').fill(on);
  if (asked.includes('Ange varför uppdrag utan dag saknar slutdatum.')) {
    await form.getByLabel('Skäl för uppdrag utan slutdatum').fill('Dokumentet anger ingen dag.');
    await form.getByLabel('Omprövas senast').fill('2027-06-18');
  }
  await form.getByRole('button', { name: 'Spara uppgifterna' }).click();
  await page.getByText('Sparat.').first().waitFor();
}

/** The first item that waits for an answer: the first of the days that may be meant, the units that are proposed. */
async function answerAnItem(page: Page): Promise<void> {
  const review = page.url();
  await main(page)
    .getByRole('row')
    .filter({ hasText: /\d fråg(a|or)/ })
    .first()
    .getByRole('link')
    .click();
  for (const asked of await page.getByRole('group', { name: /^Vilken dag menas/ }).all())
    await asked.getByRole('radio').first().check();
  await button(page, 'Spara punkten').click();
  await page.goto(review.replace(/[?#].*$/, ''));
}

const ofMeeting = /organ dokumentet gäller|mötesdagen|saknar slutdatum/;

/** Answers everything that is asked until the reading can be accepted; at most as often as there is something to ask. */
export async function answerAll(page: Page, document: ToRead): Promise<string[]> {
  for (let turns = 0; turns < 20; turns += 1) {
    const asked = await obstacles(page);
    if (asked.length === 0 || asked.some((one) => one.startsWith('Ta med minst'))) return asked;
    if (asked.some((one) => ofMeeting.test(one))) await tellOfMeeting(page, document, asked);
    else await answerAnItem(page);
  }
  return obstacles(page);
}

/** The meeting's facts that nobody needs to doubt are accepted with one press, and that can be taken back. */
export async function acceptTheCertain(page: Page): Promise<void> {
  const certain = button(page, 'Godta alla säkra');
  if ((await certain.count()) === 0) return;
  await certain.first().click();
  await page
    .getByRole('region', { name: 'Läget i granskningen' })
    .getByRole('button', { name: 'Ångra' })
    .waitFor();
}

/** Accepts the reading, or discards it where nothing in it can be taken; then says which. */
export async function finish(page: Page, asked: readonly string[]): Promise<'accepted' | 'discarded'> {
  if (asked.length > 0) {
    assert.ok(asked.includes('Ta med minst en uppgift, eller kasta inläsningen.'), asked.join(' '));
    await button(page, 'Kasta inläsningen').click();
    await page.getByText('Inläsningen är kasserad.').first().waitFor();
    return 'discarded';
  }
  await button(page, 'Godkänn och läs in').click({ timeout: patience });
  await page.getByText('Dokumentet är inläst.').first().waitFor({ timeout: patience });
  return 'accepted';
}

/** Hands several files in at once; their page follows how far the reading has come, until all are done. */
export async function handInMany(page: Page, path: string): Promise<void> {
  await handIn(page, path);
  await page.waitForURL(/\/las-in\/omgang\//);
  await allAreDone(page);
}

/** Waits until the files of the batch are read; where that takes too long, says what the page shows instead. */
async function allAreDone(page: Page): Promise<void> {
  const done = page.getByText('Alla filer är klara.').waitFor({ timeout: patience });
  await done.catch(async (cause: unknown) => {
    const shown = await main(page).innerText();
    await page.reload();
    throw new Error(`Shown: ${shown}\nAfter loading it anew: ${await main(page).innerText()}`, { cause });
  });
}
