import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readWhole } from '../import/reading/read-whole.store.ts';
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
      const head = { body: `body:${founded.body(body)}` };
      const read = await readWhole(own, { name: file, bytes }, { actor, head, calendar, today });
      if (!read.ok) throw new Error(`the story's ${file} was not read: ${JSON.stringify(read.problem)}`);
    });
  }
}
