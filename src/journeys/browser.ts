// What a journey needs: the app on a free port, a real browser, axe, and pictures of pages.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { answerOn } from '../platform/serve.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** CHROMIUM, else the first browser on the PATH. Throws when there is none; bin/test.mjs says how to get one. */
function browserPath(): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const found = [process.env['CHROMIUM'] ?? '', ...candidates].find(
    (path) => path !== '' && existsSync(path),
  );
  if (!found) throw new Error('no Chromium was found; name the program of one in CHROMIUM');
  return found;
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export type Journey = {
  /** The app's address, without a slash at the end. */
  readonly url: string;
  /** A browser window of its own, with cookies of its own. */
  open(how?: { script?: boolean; dark?: boolean; width?: number }): Promise<Page>;
  /** What any window's console has complained of: errors, refused scripts and styles. */
  readonly complaints: readonly string[];
  stop(): Promise<void>;
};

type App = { fetch(request: Request): Response | Promise<Response> };

/** Serves the app on a free port and starts a browser. */
export async function startJourney(app: App): Promise<Journey> {
  const serving = await answerOn((request) => app.fetch(request), { host: '127.0.0.1', port: 0 });
  const url = `http://127.0.0.1:${serving.port}`;
  const browser: Browser = await chromium.launch({ executablePath: browserPath(), args: flags });
  const complaints: string[] = [];
  return {
    url,
    complaints,
    async open({ script = true, dark = false, width = 1280 } = {}) {
      const context = await browser.newContext({
        baseURL: url,
        locale: 'sv-SE',
        timezoneId: 'Europe/Stockholm',
        javaScriptEnabled: script,
        colorScheme: dark ? 'dark' : 'light',
        viewport: { width, height: 900 },
      });
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
      page.on('console', (message) => {
        // A page that answers no (403, 404, 422) is logged as an error too, and is none.
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
          complaints.push(`${page.url()}: ${message.text()}`);
        }
      });
      return page;
    },
    async stop() {
      await browser.close();
      await serving.stop();
    },
  };
}

/** Signs in as a person would. */
export async function signInAs(page: Page, username: string, password: string): Promise<void> {
  await page.goto('/logga-in');
  await page.getByLabel('Användarnamn').fill(username);
  await page.getByLabel('Lösenord').fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Logga in' }).click();
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
type Violation = { id: string; help: string; nodes: { html: string; failureSummary?: string }[] };

/** Fails with every broken rule of WCAG 2.2 AA (or of those named), and the elements that break it. */
export async function axe(page: Page, only?: readonly string[]): Promise<void> {
  await page.evaluate(axeSource);
  const violations = await page.evaluate<Violation[], object>(
    async (how) => {
      const { axe } = window as unknown as {
        axe: { run(where: Document, how: object): Promise<{ violations: Violation[] }> };
      };
      const found = await axe.run(document, how);
      return found.violations;
    },
    { runOnly: only ? { type: 'rule', values: only } : { type: 'tag', values: rules } },
  );
  const said = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n    ${nodes.map((node) => `${node.html} ${node.failureSummary ?? ''}`).join('\n    ')}`,
  );
  assert.deepEqual(said, [], `${page.url()} breaks rules of accessibility`);
}

/** Fails when the page must be scrolled sideways at 320 px (WCAG 2.2, 1.4.10). */
export async function reflows(page: Page): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 900 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  if (before) await page.setViewportSize(before);
  assert.ok(width <= 320, `${page.url()} is ${width} px wide at 320 px`);
}

/** Writes the page in four forms to ./screens: desktop and phone, light and dark. */
export async function screens(page: Page, name: string): Promise<void> {
  mkdirSync('screens', { recursive: true });
  const before = page.viewportSize();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const [form, width] of [
      ['desktop', 1280],
      ['phone', 320],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.screenshot({ path: join('screens', `${name}-${form}-${colorScheme}.png`), fullPage: true });
    }
  }
  await page.emulateMedia({ colorScheme: null });
  if (before) await page.setViewportSize(before);
}
