import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inEveryFormat, minutes } from '../platform/files/formats.fixtures.ts';
import { assertCovered } from '../platform/files/files.fixtures.ts';
import { openDocument } from '../platform/files/open.ts';
import { propose } from './proposal.ts';
import type { Proposal } from './proposal.ts';
import { calendar, uncovered } from './reader.fixtures.ts';

/** What was understood, without its places in the text, which differ from format to format. */
const gist = (proposal: Proposal) => ({
  kind: proposal.kind,
  body: proposal.body,
  organisation: proposal.organisation,
  meetingDate: proposal.meetingDate,
  start: proposal.start,
  end: proposal.end,
  items: proposal.items.map(({ number, heading, caseNumber, kind, decisions, assignments }) => ({
    number,
    heading,
    caseNumber,
    kind,
    decisions: decisions.map(({ text }) => text),
    assignments: assignments.map(({ to, what, due, cadence }) => ({
      to,
      what,
      due: due?.date,
      cadence: cadence?.text,
    })),
  })),
  people: proposal.people.map(({ name, role, party }) => `${name}, ${role}, ${party}`).sort(),
});

async function understood(bytes: Uint8Array, ending: string): Promise<Proposal> {
  const opened = await openDocument(bytes, `protokoll.${ending}`);
  assert.ok(opened.ok, `${ending}: ${JSON.stringify(opened)}`);
  assertCovered(opened.value);
  const proposal = propose(opened.value, { calendar });
  assert.equal(uncovered(opened.value.text, proposal), '', ending);
  return proposal;
}

test('the same minutes in eight formats are understood alike', async () => {
  const files = Object.entries(inEveryFormat(minutes));
  assert.equal(files.length, 8);
  const [first, ...others] = await Promise.all(
    files.map(async ([ending, bytes]) => ({ ending, gist: gist(await understood(bytes, ending)) })),
  );
  assert.deepEqual(
    first?.gist.items.map((item) => [item.number, item.kind, item.decisions.length, item.assignments.length]),
    [
      ['131', 'decision', 2, 1],
      ['132', 'information', 1, 0],
      ['133', 'decision', 1, 1],
    ],
  );
  assert.equal(first?.gist.items[0]?.assignments[0]?.due, '2026-09-30');
  assert.equal(first?.gist.meetingDate, '2026-03-02');
  for (const other of others) assert.deepEqual(other.gist, first?.gist, other.ending);
});
