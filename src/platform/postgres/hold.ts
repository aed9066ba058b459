// Keeps the tests' embedded server up until standard input ends: npm test starts it once for all test files.
import { startEmbedded } from './embedded.ts';
import { testFolder } from './testing.ts';

const held = await startEmbedded(testFolder, { durable: false });
console.log('held');
process.stdin.resume();
process.stdin.on('end', () => void held.stop().then(() => process.exit(0)));
