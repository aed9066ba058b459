// npm run -s rt -- COMMAND: installs what is missing, silently for standard output, and runs the command.
import { install } from './install.mjs';
import { runScript } from './node.mjs';
import { packedScript } from './program.mjs';

if (!install()) process.exit(1);
const script = 'src/rt/rt.ts';
process.exit(await runScript(script, process.argv.slice(2), { packed: packedScript(script) }));
