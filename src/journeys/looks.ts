// What every page owes everybody, looked at as somebody of the told story; each page is kept as a picture.
import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { axe, reflows, screens, signInAs } from './browser.ts';
import { password } from './told-house.ts';
import type { ToldHouse } from './told-house.ts';

/** What every page owes everybody, whatever it shows. */
export async function isWellMade(page: Page): Promise<void> {
  assert.equal(await page.locator('h1').count(), 1, `${page.url()} has one h1`);
  assert.equal(await page.locator('html').getAttribute('lang'), 'sv', page.url());
  const skip = page.getByRole('link', { name: 'Hoppa till innehållet' });
  assert.equal(await skip.getAttribute('href'), '#innehall', page.url());
  await axe(page);
  await reflows(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 1280, `${page.url()} is ${wide} px wide at 1280 px`);
}

export type Looks = {
  /** A window of the person's own, signed in once; a visitor's where no name is given. */
  windowOf(username: string): Promise<Page>;
  /** Opens a page as the person, and holds it against what every page owes. */
  visit(username: string, address: string, status?: number): Promise<Page>;
  /** Also in the dark, and kept as pictures. */
  look(username: string, address: string, name: string, status?: number): Promise<void>;
  /** The address of what the story has under these words; the first of several. */
  addressOf(kind: string, words?: string): Promise<string>;
};

/** Eyes for a told house: windows of its people, and what they look at. */
export function looksAt(house: ToldHouse): Looks {
  const windows = new Map<string, Page>();

  async function windowOf(username: string): Promise<Page> {
    const open = windows.get(username) ?? (await house.open());
    if (!windows.has(username) && username !== '') await signInAs(open, username, password);
    windows.set(username, open);
    return open;
  }

  async function visit(username: string, address: string, status = 200): Promise<Page> {
    const page = await windowOf(username);
    const answer = await page.goto(address);
    assert.equal(answer?.status(), status, `${address} for ${username || 'a visitor'}`);
    await isWellMade(page);
    return page;
  }

  async function look(username: string, address: string, name: string, status = 200): Promise<void> {
    const page = await visit(username, address, status);
    await page.emulateMedia({ colorScheme: 'dark' });
    await axe(page, ['color-contrast']);
    await screens(page, name);
  }

  async function addressOf(kind: string, words = ''): Promise<string> {
    const found = await sql<{ address: string }>`select address from knot
      where kind = ${kind} and title ilike ${`%${words}%`} order by title, id limit 1`.execute(house.db);
    return found.rows[0]?.address ?? assert.fail(`the story has no ${kind} called ${words}`);
  }

  return { windowOf, visit, look, addressOf };
}
