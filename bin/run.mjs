// Starts one of the project's programs: node bin/run.mjs src/rt/rt.ts ARGUMENT...
import { runScript } from './node.mjs';

process.exit(await runScript(process.argv[2] ?? 'src/main.ts', process.argv.slice(3)));
