// A service that is killed in the middle of the typing: run by itself in a process of its own, this file serves.
import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { test } from 'node:test';
import { sql } from 'kysely';
import { Transform } from 'prosemirror-transform';
import { house } from '../app.tsx';
import { aMunicipality } from '../bodies/bodies.fixtures.ts';
import { aHeldMeeting } from '../meetings/meetings.fixtures.ts';
import { emptyDoc, schema } from '../notes/text/schema.ts';
import { testDatabase } from '../platform/postgres/testing.ts';
import { answerOn } from '../platform/serve.ts';
import { openSession } from '../platform/sign-in/sessions.store.ts';
import { openPool } from '../platform/sql/pool.ts';
import { asSystem } from '../platform/sql/transaction.ts';

const [, , mode, database = ''] = process.argv;
if (mode === 'serve') await serve(database);
else test('kill -9 in the middle of the typing loses no step that was answered', killed);

async function serve(url: string): Promise<void> {
  const app = house({
    ...openPool({ connectionString: url }),
    clock: () => new Date('2026-11-24T08:00:00Z'),
    assets: { style: '', script: '' },
    secureCookies: false,
  });
  const { port } = await answerOn((request) => app.fetch(request), { host: '127.0.0.1', port: 0 });
  process.send?.(port);
}

async function killed(t: { diagnostic(message: string): void }): Promise<void> {
  const opened = await testDatabase();
  const child = fork(import.meta.filename, ['serve', opened.url], { execArgv: process.execArgv });
  try {
    const port = await new Promise<number>((resolve) =>
      child.once('message', (said) => resolve(Number(said))),
    );
    const { meeting, cookie } = await asSystem(opened.db, async (db) => {
      const { bodies, people } = await aMunicipality(db);
      await sql`insert into account (person_id, username, password_hash) values (${people.secretary}, 'nora', '')`.execute(
        db,
      );
      const token = await openSession(db, people.secretary);
      return { meeting: await aHeldMeeting(db, bodies.committee), cookie: `session=${token}` };
    });
    const address = `http://127.0.0.1:${port}/moten/${meeting.id}/anteckningar/${meeting.plan}/steg`;
    const times: number[] = [];
    let [answered, doc] = [0, emptyDoc];
    setTimeout(() => child.kill('SIGKILL'), 3000);
    for (;;) {
      const change = new Transform(doc).insert(1 + doc.content.size - 2, schema.text(`ord${answered + 1} `));
      const steg = JSON.stringify(change.steps.map((step) => step.toJSON() as unknown));
      const body = new URLSearchParams({ version: String(answered), klient: 'webblasare-1', steg });
      const headers = { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' };
      const began = performance.now();
      const answer = await fetch(address, { method: 'POST', body, headers }).catch(() => undefined);
      if (!answer) break;
      assert.equal(answer.status, 200, await answer.text());
      times.push(performance.now() - began);
      answered += 1;
      doc = change.doc;
    }
    const stored = await sql<{ markdown: string; version: number; steps: number }>`
      select markdown, version, (select count(*)::integer from note_step where text_id = note_text.id) as steps
      from note_text where id = ${meeting.plan}`.execute(opened.db);
    const row = stored.rows[0];
    assert.ok(row && answered > 0);
    // the step under way when the service died may be there or not, but never half
    assert.ok(row.version === answered || row.version === answered + 1, `${row.version} of ${answered}`);
    assert.equal(row.steps, row.version);
    for (let n = 1; n <= answered; n += 1) assert.ok(row.markdown.includes(`ord${n}`), `ord${n}`);
    times.sort((one, other) => one - other);
    t.diagnostic(
      `${answered} steps, each stored in ${(times[times.length >> 1] ?? 0).toFixed(1)} ms (median)`,
    );
  } finally {
    child.kill('SIGKILL');
    await opened.close();
  }
}
