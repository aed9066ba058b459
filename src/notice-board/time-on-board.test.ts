import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../kernel/day.ts';
import type { Day } from '../kernel/day.ts';
import { isAppealable, kindLaws, lawOf } from './law.ts';
import { problemsOf, whyMustStay } from './notice.ts';
import type { NoticeText } from './notice.ts';
import { anyAppealable, readSections, sectionsInWords } from './sections.ts';
import { announcing, isShortNotice, timeOnBoard } from './time-on-board.ts';

const vectors = [
  ['2024-11-26', '2024-12-17', '2024-12-17', '2024-12-18'],
  ['2025-12-04', '2025-12-25', '2025-12-29', '2025-12-30'],
  ['2025-12-11', '2026-01-01', '2026-01-02', '2026-01-03'],
  ['2026-03-13', '2026-04-03', '2026-04-07', '2026-04-08'],
  ['2026-05-29', '2026-06-19', '2026-06-22', '2026-06-23'],
  ['2026-10-10', '2026-10-31', '2026-11-02', '2026-11-03'],
  ['2026-12-03', '2026-12-24', '2026-12-28', '2026-12-29'],
  ['2026-12-10', '2026-12-31', '2027-01-04', '2027-01-05'],
  ['2026-12-15', '2027-01-05', '2027-01-05', '2027-01-06'],
] as const;
const plain = { appealable: true, shownUntil: undefined, elsewhere: [] } as const;

for (const [posted, nominal, last, removal] of vectors) {
  test(`a notice of ${posted} says ${nominal} and ${last}, and stays until ${removal} (domain.md 1.3; KL 8:12, 13:5)`, () => {
    const time = timeOnBoard({ ...plain, postedOn: day(posted) });
    assert.deepEqual(time, { countsFrom: posted, nominal, lastDay: last, removeFrom: removal });
    const up = { state: 'posted', removeFrom: time.removeFrom } as const;
    assert.equal(whyMustStay(up, day(last), 0), 'time-not-out');
    assert.equal(whyMustStay(up, day(removal), 0), undefined);
  });
}

test('the time of a joint committee runs from the last of all members’ boards, and not before all are known (KL 13:5; rule h)', () => {
  const postedOn = day('2026-12-10');
  const joint = (...elsewhere: (Day | undefined)[]) => timeOnBoard({ ...plain, postedOn, elsewhere });
  assert.deepEqual(joint(day('2026-12-09'), undefined), {
    countsFrom: undefined,
    nominal: undefined,
    lastDay: undefined,
    removeFrom: undefined,
  });
  assert.equal(joint(day('2026-12-09'), day('2026-12-15')).lastDay, '2027-01-05');
  assert.equal(joint(day('2026-12-09')).lastDay, '2027-01-04', 'ours was the last');
  assert.equal(
    whyMustStay({ state: 'posted', removeFrom: undefined }, day('2030-01-01'), 0),
    'other-board-unknown',
  );
});

test('pure preparation and pure execution are not appealable and carry no appeal time (KL 13:2 p 2; rule g)', () => {
  assert.deepEqual((['decision', 'preparation', 'execution', 'other'] as const).map(isAppealable), [
    true,
    false,
    false,
    false,
  ]);
  assert.ok(!anyAppealable([{ nature: 'preparation' }, { nature: 'execution' }]));
  assert.ok(anyAppealable([{ nature: 'preparation' }, { nature: 'decision' }]));
  const time = timeOnBoard({ ...plain, appealable: false, postedOn: day('2026-12-10') });
  assert.deepEqual(time, {
    countsFrom: undefined,
    nominal: undefined,
    lastDay: undefined,
    removeFrom: '2027-01-01',
  });
});

test('minutes are announced at the latest on the second day after approval, also where that is a Sunday (KL 8:12; rule b)', () => {
  const friday = day('2026-11-20');
  assert.equal(announcing(friday, day('2026-11-21')), 'in-time');
  assert.equal(announcing(friday, day('2026-11-22')), 'last-day');
  assert.equal(announcing(friday, day('2026-11-23')), 'late');
});

test('the council’s meeting is announced a week before it (KL 5:13)', () => {
  assert.ok(!isShortNotice(day('2026-12-14'), day('2026-12-07'), 7));
  assert.ok(isShortNotice(day('2026-12-14'), day('2026-12-08'), 7));
});

test('while an outage in its time is undecided a notice stays up (KL 13:5 second paragraph; rule d)', () => {
  const out = { state: 'posted', removeFrom: day('2026-12-18') } as const;
  assert.equal(whyMustStay(out, day('2026-12-18'), 1), 'outage-undecided');
  assert.equal(whyMustStay({ ...out, state: 'removed' }, day('2026-12-18'), 0), 'not-up');
});

const notice: NoticeText = {
  kind: 'statutory',
  bodyId: 'body' as NoticeText['bodyId'],
  bodyName: 'Byggnadsnämnden',
  heading: 'Samråd om detaljplan',
  text: 'Planen finns i kommunhuset.',
  statute: 'Plan- och bygglagen 5 kap. 25 §',
  requestedBy: '',
  meetingDay: undefined,
  approvedOn: undefined,
  keptAt: '',
  shownUntil: undefined,
  sections: [],
  members: [],
};
const today = day('2026-11-24');
const wrong = (change: Partial<NoticeText>, bodyKind = 'committee') =>
  problemsOf({ ...notice, ...change }, bodyKind, today).map(({ problem }) => problem);

test('the board’s content is a closed list, each kind with its source: news are on none of it (KL 8:10–11; N7)', () => {
  assert.equal(kindLaws.length, 5);
  assert.ok(kindLaws.every(({ source }) => /^KL \d/.test(source)));
  assert.equal(lawOf('news', today), undefined);
  assert.equal(lawOf('minutes', day('2017-12-31')), undefined, 'the web board came with the act of 2018');
  assert.deepEqual(wrong({ kind: 'news' as never }), ['not-on-the-list']);
  assert.deepEqual(wrong({}), []);
  assert.deepEqual(wrong({ statute: '' }), ['no-statute']);
});

test('each kind says what the law wants of it (KL 5:13, 8:10, 8:12)', () => {
  const minutes = { kind: 'minutes', meetingDay: day('2026-11-10'), approvedOn: day('2026-11-20') } as const;
  assert.deepEqual(wrong(minutes), ['no-sections', 'no-place']);
  const sections = [{ number: '1', nature: 'decision', itemId: undefined }] as const;
  assert.deepEqual(wrong({ ...minutes, sections, keptAt: 'Kansliet' }), []);
  assert.deepEqual(wrong({ ...minutes, sections, keptAt: 'x', approvedOn: day('2026-11-25') }), [
    'approved-later-than-today',
  ]);
  assert.deepEqual(wrong({ ...minutes, sections, keptAt: 'x', approvedOn: day('2026-11-09') }), [
    'approved-before-meeting',
  ]);
  assert.deepEqual(wrong({ kind: 'council-meeting', meetingDay: day('2026-12-14') }), ['not-council']);
  assert.deepEqual(wrong({ kind: 'council-meeting', meetingDay: day('2026-11-23') }, 'council'), [
    'meeting-has-passed',
  ]);
  assert.deepEqual(wrong({ kind: 'on-request' }), ['no-requester']);
});

test('§ numbers are read and written as in a protocol', () => {
  assert.equal(sectionsInWords(['52', '53', '54', '60', '61 a']), '§§ 52–54, 60, 61 a');
  assert.equal(sectionsInWords(['7']), '§ 7');
  assert.deepEqual(readSections('§§ 52–54, 60 och 62'), ['52', '53', '54', '60', '62']);
  for (const bad of ['', '9-3', 'abc', '5, 5', '1-9999', '0'])
    assert.equal(readSections(bad), undefined, bad);
});
