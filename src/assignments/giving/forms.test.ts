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
import { readAssignment, typedAssignment } from './assignment-form.ts';
import type { Kept, Typed } from './assignment-form.ts';
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
    { people: found, bodies: [body], posts: [], readDue, words, kept: undefined },
  );

test('“innan sommaren”, written in November, is the Friday one week before midsummer’s eve next year', () => {
  const answer = read({ senast: 'innan sommaren' });
  assert.ok(answer.ok);
  assert.equal(answer.value.dueOn, '2027-06-18');
  assert.equal(answer.value.dueText, 'innan sommaren');
});

const post = '01890000-0000-7000-8000-000000000002';
const stored: Typed = {
  vad: 'Se över rutinen',
  beskrivning: 'Gäller alla enheter.',
  mottagare: body,
  post,
  person: '',
  senast: '2027-06-18',
  synlighet: 'draft',
};
const kept: Kept = {
  typed: stored,
  dueOn: day('2027-06-18'),
  dueText: 'innan sommaren',
  ownerPersonId: undefined,
  recurring: false,
};
const change = (sent: Record<string, string>, more: Partial<Kept> = {}) =>
  readAssignment(typedAssignment(sent, stored), {
    people: [],
    bodies: [body],
    posts: [post],
    readDue,
    words,
    kept: { ...kept, ...more },
  });

test('a change of the description leaves the document’s own words for the date as they are', () => {
  const same = change({ ...stored, beskrivning: 'Gäller Björkbacken.' });
  assert.ok(same.ok && same.value.dueOn === '2027-06-18' && same.value.dueText === 'innan sommaren');
  const moved = change({ senast: '2027-09-01' });
  assert.ok(moved.ok && moved.value.dueText === '');
});

test('a field that is not sent leaves what is stored; a value that is not offered is said at its field', () => {
  const silent = change({ vad: 'Nya ord' });
  assert.ok(silent.ok);
  assert.deepEqual(
    [silent.value.what, silent.value.ownerPostId, silent.value.reportToBodyId, silent.value.visibility],
    ['Nya ord', post, body, 'draft'],
  );
  const unknown = { post: 'borta', mottagare: 'borta', synlighet: 'alla', frekvens: 'ibland' };
  const answer = change(unknown);
  assert.deepEqual(answer.ok ? [] : answer.problem.map((one) => one.field), [
    'mottagare',
    'post',
    'synlighet',
    'frekvens',
  ]);
  assert.ok(change({ post: '' }).ok);
});

test('a person whose name stands as it was shown stays, though several have it', () => {
  const alva = 'alva' as PersonId;
  const named = { ...stored, post: '', person: 'Alva Strand' };
  const answer = change(named, { typed: named, ownerPersonId: alva });
  assert.ok(answer.ok && answer.value.ownerPersonId === alva);
});

test('a text that is too long is told the limit and its length', () => {
  const answer = change({ beskrivning: 'å'.repeat(20_345), vad: 'o'.repeat(501) });
  assert.ok(!answer.ok);
  assert.deepEqual(
    answer.problem.map(({ field, sentence }) => [field, sentence.replaceAll('\u00a0', ' ')]),
    [
      ['vad', 'Högst 500 tecken. Texten har 501. Skriv resten i beskrivningen.'],
      ['beskrivning', 'Högst 20 000 tecken. Texten har 20 345.'],
    ],
  );
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
  assert.deepEqual(fields({ text: 'a'.repeat(20_001), because: 'b'.repeat(20_001) }), ['text', 'utan']);
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
  assert.deepEqual(fields({ outcome: 'filed', decisionText: 'a'.repeat(20_001) }), ['lydelse']);
  const long = { outcome: 'newAssignment', newWhat: 'a'.repeat(501), newDue: '2027-03-01' };
  assert.deepEqual(fields(long), ['nytt']);
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
