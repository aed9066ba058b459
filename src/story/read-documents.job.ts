import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { accept } from '../import/accept.store.ts';
import { noChoices } from '../import/choices.ts';
import type { Choices } from '../import/choices.ts';
import { confirmed } from '../import/confirm.ts';
import { beginReading } from '../import/read-in.store.ts';
import { readingStore } from '../import/readings.store.ts';
import { shownReading } from '../import/shown.store.ts';
import type { Day } from '../kernel/day.ts';
import { municipalCalendar } from '../meetings/calendar.store.ts';
import { asPerson } from '../platform/sql/transaction.ts';
import type { Db } from '../platform/sql/pool.ts';
import type { BodyKey } from './bodies.ts';
import type { Founded } from './found.job.ts';
import type { PersonKey } from './people.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'documents');

type Read = { readonly file: string; readonly body: BodyKey; readonly by: PersonKey };

/** The documents that the municipality has read in already, oldest first; two more wait in `att-lasa-in`. */
const documents: readonly Read[] = [
  { file: 'kommunstyrelsen.txt', body: 'kommunstyrelsen', by: 'rosenmark' },
  { file: 'ledningsgruppen-oktober.txt', body: 'ledningsgruppen', by: 'torpman' },
  { file: 'socialnamnden.docx', body: 'socialnamnden', by: 'torpman' },
  { file: 'arbetsutskottet.pdf', body: 'socialnamndens-au', by: 'torpman' },
];

/** Reads the story's own protocols in through the reader and the acceptance that every protocol goes through. */
export async function readDocuments(db: Db, founded: Founded, today: Day): Promise<void> {
  for (const { file, body, by } of documents) {
    const bytes = await readFile(join(folder, file));
    await asPerson(db, founded.person(by), today, async (own, actor) => {
      const calendar = await municipalCalendar(own, today);
      const begun = await beginReading(own, { name: file, bytes }, actor.person, { calendar, today });
      if (!begun.ok) throw new Error(`the story's ${file} was not read: ${JSON.stringify(begun.problem)}`);
      const reading = await readingStore(own).find(begun.value);
      if (!reading) throw new Error(`the reading of ${file} is not there`);
      const asked = { actor, today, calendar };
      const choices: Choices = { ...noChoices, head: { body: `body:${founded.body(body)}` } };
      const first = await shownReading(own, reading, { ...asked, choices });
      const shown = await shownReading(own, reading, { ...asked, choices: confirmed(first.review, choices) });
      if (shown.obstacles.length > 0)
        throw new Error(`the story's ${file} cannot be accepted: ${JSON.stringify(shown.obstacles)}`);
      const done = await accept(own, { ...shown, by: actor.person, today, calendar });
      if (done === 'stale') throw new Error(`the reading of ${file} was changed meanwhile`);
    });
  }
}
