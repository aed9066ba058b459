// npm run bench: installs what is missing and runs the benchmark. Any Node >= 20 can run this file.
import { install } from './install.mjs';
import { runScript } from './node.mjs';

if (!install()) process.exit(1);
process.exit(await runScript('src/bench/bench.job.ts', process.argv.slice(2)));
