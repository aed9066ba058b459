// npm start: installs what is missing and starts the service. Any Node >= 20 can run this file.
import { install } from './install.mjs';
import { runScript } from './node.mjs';
import { packedScript } from './program.mjs';

const help = `Startar Röda tråden.

  npm start                    med den inbyggda databasen i ./data; första gången läses ett påhittat exempel in
  npm start -- --empty         utan exempel; du skapar den första administratören på sidan Kom igång
  npm start -- --port 4000     på en annan port än 3000
  npm start -- --data MAPP     med en annan datamapp än ./data

Miljövariabler: PORT, HOST (127.0.0.1), DATA (./data), DATABASE_URL (en egen PostgreSQL-server, 15 eller senare),
PUBLIC_URL (adressen utifrån, till exempel https://uppfoljning.kommunen.se).
Avsluta med Ctrl-C.`;

const given = process.argv.slice(2);
if (given.includes('--help') || given.includes('-h')) {
  console.log(help);
  process.exit(0);
}
if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Programmet behöver Node 20 eller senare; här är det Node ${process.versions.node}.`);
  process.exit(1);
}
if (!install()) process.exit(1);
const script = 'src/main.ts';
const env = { NODE_ENV: process.env.NODE_ENV ?? 'production' };
process.exit(await runScript(script, given, { packed: packedScript(script), env }));
