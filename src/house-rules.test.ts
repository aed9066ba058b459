// The rules of the house (ARCHITECTURE.md), checked on every source file.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';

const root = dirname(fileURLToPath(import.meta.url));

/** From the ground up; an arrow only runs down. Folders of one line never import each other. */
const floors = [
  ['kernel'],
  ['platform'],
  ['thread'],
  ['bodies'],
  [
    'meetings',
    'calls',
    'notes',
    'minutes',
    'notice-board',
    'publishing',
    'delegated',
    'motions',
    'decisions',
    'goals',
    'documents',
    'assignments',
    'reader',
  ],
  ['import', 'search', 'my-thread', 'log'],
  ['story'], // tells itself through the reading-in that everybody uses
  ['app'],
];
/** What stands on the roof: knows everything, nothing knows it. */
const roof = ['rt', 'bench', 'journeys'];
const touching = ['store', 'view', 'routes', 'job', 'island', 'fixtures'];

type Import = { readonly target: string; readonly typeOnly: boolean };
type Source = {
  /** Path below src, with slashes. */
  readonly path: string;
  readonly text: string;
  /** The files of ours it imports. */
  readonly ours: readonly Import[];
  /** Packages and Node's own modules whose values it uses. */
  readonly foreign: readonly string[];
};

const arrow =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^'"`;]*?from\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|(?:^|\n)import\s+'([^']+)'/g;

function read(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8');
  const ours: Import[] = [];
  const foreign: string[] = [];
  for (const [, type, from, dynamic, bare] of text.matchAll(arrow)) {
    const name = from ?? dynamic ?? bare ?? '';
    const typeOnly = type !== undefined;
    if (name.startsWith('.'))
      ours.push({ target: relative(root, join(root, dirname(path), name)), typeOnly });
    else if (!typeOnly) foreign.push(name);
  }
  return { path, text, ours, foreign };
}

const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
  .map((path) => read(path.replaceAll('\\', '/')));
const isTest = (path: string) => /\.test\.tsx?$/.test(path) || path.endsWith('/testing.ts');
const program = sources.filter(({ path }) => !isTest(path));

const folderOf = (path: string): string => {
  const [first = '', second] = path.split('/');
  if (second === undefined) return 'app'; // a file directly in src
  return roof.includes(first) ? 'app' : first;
};
const floorOf = (folder: string): number => floors.findIndex((floor) => floor.includes(folder));
const suffixOf = (path: string): string => path.split('/').at(-1)?.split('.').slice(1, -1).join('.') ?? '';

function none(what: string, offences: readonly string[]): void {
  assert.equal(offences.length, 0, `${what}:\n  ${offences.join('\n  ')}`);
}

test('every folder stands on a floor', () => {
  const unknown = new Set(sources.map(({ path }) => folderOf(path)).filter((folder) => floorOf(folder) < 0));
  none('folders without a floor', [...unknown]);
});

test('arrows between folders only run down, and slices never import each other', () => {
  const offences = program.flatMap(({ path, ours }) =>
    ours
      .filter(
        ({ target }) =>
          folderOf(target) !== folderOf(path) && floorOf(folderOf(target)) >= floorOf(folderOf(path)),
      )
      .map(({ target }) => `${path} → ${target}`),
  );
  none('arrows that run up or across', offences);
});

test('tests of a floor know nothing above it; through the front door they may meet the neighbours', () => {
  const offences = sources
    .filter(({ path }) => isTest(path))
    .flatMap(({ path, ours }) =>
      ours
        .filter(({ target }) => {
          const higher = floorOf(folderOf(target)) - floorOf(folderOf(path));
          const across = higher === 0 && folderOf(target) !== folderOf(path);
          return path.includes('.front.test.') ? false : higher > 0 || across;
        })
        .map(({ target }) => `${path} → ${target}`),
    );
  none('arrows that run up or across', offences);
});

test('no file can be reached from itself, types included', () => {
  none('rings', rings(new Map(program.map(({ path, ours }) => [path, ours.map(({ target }) => target)]))));
});

/** Every ring once, as the way around it. */
function rings(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path);
    if (at >= 0) found.push([...way.slice(at), path].join(' → '));
    if (at >= 0 || done.has(path)) return;
    for (const next of graph.get(path) ?? []) walk(next, [...way, path]);
    done.add(path);
  };
  for (const path of graph.keys()) walk(path, []);
  return found;
}

const isSlice = (path: string) =>
  floorOf(folderOf(path)) >= floorOf('thread') && folderOf(path) !== 'app' && folderOf(path) !== 'story';
const isPure = (path: string) =>
  (isSlice(path) || folderOf(path) === 'kernel') && suffixOf(path) === '' && path.endsWith('.ts');
/** The world: files, networks, processes, databases, requests. */
const world =
  /^(node:(fs|net|http|https|child_process|worker_threads|os|dns|tls)\b|kysely$|pg$|hono\b|@hono\/)/;
const worldlyPlatform = /^platform\/(sql|postgres|backup|sign-in|clock|serve|config)\b/;

test('a file whose name has no suffix is pure: no database, page, clock, file or network', () => {
  const offences = program
    .filter(({ path }) => isPure(path))
    .flatMap(({ path, ours, foreign, text }) => [
      ...foreign.filter((name) => world.test(name)).map((name) => `${path} → ${name}`),
      ...ours
        .filter(
          ({ target, typeOnly }) =>
            !typeOnly && (touching.includes(suffixOf(target)) || worldlyPlatform.test(target)),
        )
        .map(({ target }) => `${path} → ${target}`),
      ...hiddenInputs(path, text),
    ]);
  none('impure files', offences);
});

function hiddenInputs(path: string, text: string): string[] {
  if (path === 'kernel/id.ts') return []; // an identity is made of the moment and of chance
  const code = text.replaceAll(/\/\/.*|\/\*[\s\S]*?\*\//g, '');
  const hidden = /new Date\(\)|Date\.now\(\)|Temporal\.Now|process\.env|Math\.random\(\)/.exec(code);
  return hidden ? [`${path}: ${hidden[0]}`] : [];
}

test('a view is made of data, a store knows no page, and only routes know both', () => {
  const forbidden: Record<string, readonly string[]> = {
    view: ['store', 'routes', 'job'],
    store: ['view', 'routes', 'job'],
  };
  const offences = program
    .filter(({ path }) => isSlice(path))
    .flatMap(({ path, ours }) =>
      ours
        .filter(({ target, typeOnly }) => !typeOnly && forbidden[suffixOf(path)]?.includes(suffixOf(target)))
        .map(({ target }) => `${path} → ${target}`),
    );
  none('arrows between views, stores and routes', offences);
});

test('no file is longer than 300 lines', () => {
  const lengths = sources.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));
  none(
    'too long',
    lengths.filter(({ lines }) => lines > 300).map(({ path, lines }) => `${path}: ${lines} lines`),
  );
});

// `any` and `!` are the linter's to find (.oxlintrc.json)
test('nothing is left for later, left out or silenced', () => {
  const marks: readonly [string, RegExp][] = [
    ['a mark for later', new RegExp(`\\b(${['TO', 'FIX'].join('DO|')}ME|XXX)\\b`)],
    ['a silenced check', /@ts-(ignore|expect-error|nocheck)|(eslint|oxlint)-disable(?!.* -- \w)/],
    ['a test left out', /\b(test|describe|it)\.(skip|only|todo)\(|\b(only|todo):\s*true\b/],
  ];
  const offences = sources
    .filter(({ path }) => path !== 'house-rules.test.ts')
    .flatMap(({ path, text }) =>
      marks.flatMap(([what, mark]) => {
        const found = mark.exec(text);
        return found ? [`${path}: ${what} (${found[0].trim()})`] : [];
      }),
    );
  none('marks', offences);
});

const english = new Set(
  (
    'login logout signin signout meetings meeting decisions decision assignments assignment bodies body people person ' +
    'goals goal documents document search thread import upload download new edit create update delete remove add report ' +
    'reports settings account users user calendar agenda item items proposal proposals health home page pages'
  ).split(' '),
);

test('addresses are Swedish: small letters a–z and hyphens', () => {
  const route = /\.(?:get|post|put|delete|route)\(\s*'(\/[^']*)'/g;
  const offences = program.flatMap(({ path, text }) => {
    const literal = [...text.matchAll(route)].map(([, address = '']) => address);
    const built = path.endsWith('addresses.ts')
      ? [...text.matchAll(/[`'](\/[^`'?]*)/g)].map(([, address = '']) =>
          address.replaceAll(/\$\{[^}]*\}|#.*/g, 'x'),
        )
      : [];
    return [...literal, ...built].flatMap((address) =>
      address
        .split('/')
        .filter((word) => word !== '' && word !== '*' && !word.startsWith(':'))
        .filter(
          (word) => english.has(word) || !/^[a-z0-9-]+(\.[a-z]+)?$/.test(word.replaceAll(/:[a-z]+/g, '')),
        )
        .map((word) => `${path}: ${address} (${word})`),
    );
  });
  none('addresses', offences);
});
