// npm run bench:reader: installs what is missing and measures the protocol reader. Any Node >= 20 can run this file.
import { install } from './install.mjs';
import { runScript } from './node.mjs';

if (!install()) process.exit(1);
process.exit(await runScript('src/bench/reader/reader.job.ts', process.argv.slice(2)));
