// npm run bench:reader: what the protocol reader costs, and how much it understands.
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { defaultCalendar } from '../../kernel/calendar.ts';
import { printAccuracy } from './accuracy.job.ts';
import { printAnnotated, runScoreTool } from './annotated.job.ts';
import { printScans } from './scans.job.ts';
import { printFormats, printLong, printThroughput } from './speed.job.ts';

const help = `Användning: npm run bench:reader [-- --quick] [--only fart,format,langa,skanning,traff,facit] [--details]
            [--seeds N] [--from N] [--gold MAPP] [--score-tool PROGRAM]

Läser påhittade protokoll, anteckningar, kallelser och utdrag i många utformningar och format, och skriver ut dokument
per sekund, minne, millisekunder per sida och hur mycket av dem som förstås (F1 per mått).
  --quick       ungefär en minut
  --only        bara några delar, med komma emellan
  --seeds N     så många dokument av varje utformning och format (2)
  --from N      det första fröet: andra tal ger andra dokument
  --details     skriv ut vad som missades och vad som var falskt
  --gold MAPP   dokument med facit (*.gold.json); annars ../shared/import-gold, om den finns
  --score-tool  låt ett annat program sätta poängen på dem`;

const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: 'fart,format,langa,skanning,traff,facit' },
    seeds: { type: 'string' },
    from: { type: 'string', default: '1' },
    details: { type: 'boolean', default: false },
    gold: { type: 'string', default: join(root, '../shared/import-gold') },
    'score-tool': { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(help);
else await measure();

async function measure(): Promise<void> {
  const { quick, details } = values;
  const calendar = defaultCalendar(2005, 2040);
  const [processor] = cpus();
  console.log(
    `Node ${process.version}, ${cpus().length} kärnor (${processor?.model.trim() ?? 'okänd processor'})`,
  );
  const parts: Record<string, () => Promise<void>> = {
    fart: () => printThroughput(calendar, quick),
    format: () => printFormats(calendar, quick),
    langa: () => printLong(calendar),
    skanning: () => printScans(calendar, quick),
    traff: () =>
      printAccuracy(calendar, {
        seeds: Number(values.seeds ?? (quick ? 1 : 2)),
        from: Number(values.from),
        details,
      }),
    facit: async () => {
      await printAnnotated(
        'dokument som en gång lästes fel',
        join(root, 'src/reader/fixtures/found'),
        calendar,
        true,
      );
      await printGold(details, calendar);
    },
  };
  for (const name of values.only.split(',')) await parts[name.trim()]?.();
  process.exit(0); // the processes that draw and read scans are kept warm for a next page
}

async function printGold(details: boolean, calendar: ReturnType<typeof defaultCalendar>): Promise<void> {
  const folder = resolve(values.gold);
  if (!existsSync(folder)) return console.log(`\nInga dokument med facit finns i ${folder}.`);
  const tool = values['score-tool'];
  if (tool) runScoreTool(resolve(tool), folder, root);
  else await printAnnotated('dokument med facit', folder, calendar, details);
}
