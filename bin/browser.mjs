// Finds a Chromium for the journeys, or gets Debian's. Any Node >= 20 can run this file.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/snap/bin/chromium',
];

/** CHROMIUM, else the first browser on the PATH; undefined when there is none. */
export function findBrowser() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = [
    process.env.CHROMIUM ?? '',
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...elsewhere,
  ];
  return candidates.find((path) => path !== '' && existsSync(path));
}

/** Debian's own package, where we may install it. */
export function installBrowser() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('Installing Debian’s chromium for the journeys …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env });
  const packages = ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'];
  spawnSync('apt-get', packages, { stdio: ['ignore', 'ignore', 'inherit'], env });
  return findBrowser();
}

export const noBrowser =
  'no Chromium was found. Install one (Debian and Ubuntu: sudo apt-get install chromium; Fedora: sudo dnf install chromium; ' +
  'macOS: brew install --cask chromium), or name the program of one in CHROMIUM.';
