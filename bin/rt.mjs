// npm run -s rt -- COMMAND: installs what is missing, silently for standard output, and runs the command.
import { install } from './install.mjs';
import { runScript } from './node.mjs';

if (!install()) process.exit(1);
process.exit(await runScript('src/rt/rt.ts', process.argv.slice(2)));
