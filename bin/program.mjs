// Finds the packed program of the sources as they are now, packed anew when they have changed. Any Node >= 20 can run this.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cache, projectNode, root, tsx } from './node.mjs';

const packed = { 'src/main.ts': 'main.mjs', 'src/rt/rt.ts': 'rt.mjs' };

/** Path of a script's packed form; undefined when it has none or cannot be packed: it then runs file by file. */
export function packedScript(script) {
  const name = packed[script];
  if (name === undefined || process.env.RT_UNPACKED) return undefined;
  const folder = join(cache, `program-${stateOfSources()}`);
  if (!existsSync(folder)) {
    const node = projectNode();
    const job = join(root, 'src/platform/program.job.ts');
    const given = ['--disable-warning=ExperimentalWarning', '--import', tsx, job, folder];
    if (!node || spawnSync(node, given, { stdio: 'ignore' }).status !== 0) return undefined;
  }
  const path = join(folder, name);
  return existsSync(path) ? path : undefined;
}

/**
 * By each source's size and times, which is ten times quicker than reading them all. The time of a file's last change of
 * any kind cannot be set by a program, so that neither a copied folder nor an unpacked archive runs yesterday's program.
 */
function stateOfSources() {
  const hash = createHash('sha256')
    .update(root)
    .update(readFileSync(join(root, 'package-lock.json')));
  const isProgram = (name) =>
    /\.tsx?$/.test(name) && !/\.(test|fixtures)\./.test(name) && !/^(bench|journeys)\b/.test(name);
  for (const name of readdirSync(join(root, 'src'), { recursive: true }).filter(isProgram).sort()) {
    const { size, mtimeMs, ctimeMs } = statSync(join(root, 'src', name));
    hash.update(`${name} ${size} ${mtimeMs} ${ctimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 24);
}
