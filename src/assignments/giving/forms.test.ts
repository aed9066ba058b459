import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PersonId } from '../../kernel/actor.ts';
import { defaultCalendar } from '../../kernel/calendar.ts';
import { day } from '../../kernel/day.ts';
import {
  assignmentAddress,
  fanOutAddress,
  receiveAddress,
  reportAddress,
  reportFormAddress,
} from '../addresses.ts';
import { dueReader } from './asked.ts';
import { readAssignment } from './assignment-form.ts';
import type { Typed } from './assignment-form.ts';
import { csvLine } from '../../platform/files/sheet/csv-line.ts';
import { everything, filterQuery, readFilter } from '../register/register.ts';
import { readReceipt, readReport } from '../reports/report-form.ts';
import { assignmentTexts } from '../texts.ts';
import { usualDecision } from '../reports/usual-decision.ts';

const words = assignmentTexts.sv.problem;
const readDue = dueReader(defaultCalendar(2024, 2030), day('2026-11-24'));
const body = '01890000-0000-7000-8000-000000000001';
const people = [{ id: 'alva' as PersonId, name: 'Alva Strand' }];

const read = (typed: Typed, found = people) =>
  readAssignment(
    { vad: 'Se över rutinen', organ: body, ...typed },
    { people: found, readDue, words, isNew: true, recurring: false },
  );

test('“innan sommaren”, written in November, is the Friday one week before midsummer’s eve next year', () => {
  const answer = read({ senast: 'innan sommaren' });
  assert.ok(answer.ok);
  assert.equal(answer.value.dueOn, '2027-06-18');
  assert.equal(answer.value.dueText, 'innan sommaren');
});

test('a date written as such leaves no words behind', () => {
  const answer = read({ senast: '2027-03-01' });
  assert.ok(answer.ok && answer.value.dueOn === '2027-03-01' && answer.value.dueText === '');
});

test('an assignment has a date, a cadence, or a reason with a day of review (P-a)', () => {
  const fields = (typed: Typed) => {
    const answer = read(typed);
    return answer.ok ? [] : answer.problem.map((one) => one.field);
  };
  assert.deepEqual(fields({}), ['senast']);
  assert.deepEqual(fields({ senast: 'någon gång' }), ['senast']);
  assert.deepEqual(fields({ utanslut: 'Följer lagens lydelse' }), ['omprovas']);
  assert.deepEqual(fields({ utanslut: 'Följer lagens lydelse', omprovas: '2027-11-01' }), []);
  assert.deepEqual(fields({ frekvens: 'halvar' }), []);
  assert.deepEqual(fields({ vad: '', organ: '', senast: '2027-03-01' }), ['vad', 'organ']);
});

test('a written name is the one person it means, or a sentence that says who it may be', () => {
  const named = read({ senast: '2027-03-01', person: 'Alva Strand' });
  assert.ok(named.ok && named.value.ownerPersonId === 'alva');
  const unknown = read({ senast: '2027-03-01', person: 'Nils' }, []);
  assert.ok(!unknown.ok && unknown.problem[0]?.field === 'person');
  const two = [...people, { id: 'alvar' as PersonId, name: 'Alvar Strandh' }];
  const several = read({ senast: '2027-03-01', person: 'Alva' }, two);
  assert.match(several.ok ? '' : (several.problem[0]?.sentence ?? ''), /Alva Strand, Alvar Strandh/);
});

test('a report-back shows evidence or says why there is none, and links only to the web (P-c)', () => {
  const typed = { text: 'Rutinen är införd.', outcome: 'done', link: '', because: '' };
  const none = { sent: false, usable: false };
  const fields = (more: Partial<typeof typed>, file = none) => {
    const answer = readReport({ ...typed, ...more }, file, words);
    return answer.ok ? [] : answer.problem.map((one) => one.field);
  };
  assert.deepEqual(fields({}), ['utan']);
  assert.deepEqual(fields({ because: 'Berättades på mötet' }), []);
  assert.deepEqual(fields({ link: 'https://sjoholma.example/rutin' }), []);
  assert.deepEqual(fields({ link: 'javascript:alert(1)' }), ['lank']);
  assert.deepEqual(fields({}, { sent: true, usable: false }), ['fil']);
  assert.deepEqual(fields({}, { sent: true, usable: true }), []);
  assert.deepEqual(fields({ text: '', outcome: '' }), ['text', 'lage', 'utan']);
});

test('a supplement has a new date, a new assignment its words and its due', () => {
  const typed = { outcome: '', decisionText: '', supplementDue: '', newWhat: '', newDue: '' };
  const fields = (more: Partial<typeof typed>) => {
    const answer = readReceipt({ ...typed, ...more }, readDue, words);
    return answer.ok ? [] : answer.problem.map((one) => one.field);
  };
  assert.deepEqual(fields({}), ['utfall']);
  assert.deepEqual(fields({ outcome: 'endorsed', newDue: 'nonsens' }), []);
  assert.deepEqual(fields({ outcome: 'supplement' }), ['kompletteras']);
  assert.deepEqual(fields({ outcome: 'supplement', supplementDue: '14/2' }), []);
  assert.deepEqual(fields({ outcome: 'newAssignment' }), ['nytt', 'nyfrist']);
});

test('the usual words of a receiving decision can be understood alone', () => {
  const title = 'Se över rutinen';
  assert.equal(
    usualDecision({ outcome: 'supplement', title, supplementDue: '1 mars 2027' }),
    'Återrapporten av uppdraget ”Se över rutinen” ska kompletteras senast den 1 mars 2027.',
  );
  assert.equal(
    usualDecision({ outcome: 'filed', title }),
    'Återrapporten av uppdraget ”Se över rutinen” läggs till handlingarna.',
  );
});

test('a filter survives its way through the address, and nonsense in the address is no filter', () => {
  const filter = {
    ...everything,
    situation: 'forsenat',
    words: 'rutin & “plan”',
    withoutOwner: true,
  } as const;
  const query = new URLSearchParams(filterQuery(filter));
  assert.deepEqual(
    readFilter((name) => query.get(name) ?? undefined),
    filter,
  );
  assert.deepEqual(
    readFilter((name) => (name === 'organ' ? "1' or 1=1" : undefined)),
    {
      ...everything,
      situation: 'pagaende',
    },
  );
});

test('a spreadsheet never runs what somebody wrote into an assignment', () => {
  assert.equal(
    csvLine(['=HYPERLINK("http://x")', '-1', 'a;b', 'rad\n2']),
    `"'=HYPERLINK(""http://x"")";'-1;"a;b";"rad\n2"\r\n`,
  );
});

test('addresses are Swedish', () => {
  assert.deepEqual(
    [assignmentAddress, fanOutAddress, reportFormAddress, reportAddress, receiveAddress].map((address) =>
      address('7'),
    ),
    [
      '/uppdrag/7',
      '/uppdrag/7/fordela',
      '/uppdrag/7/aterrapportera',
      '/aterrapporter/7',
      '/aterrapporter/7/ta-emot',
    ],
  );
});
