import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../kernel/day.ts';
import { isSameMeeting } from './same.ts';
import type { MeetingFace } from './same.ts';

const meeting = (more: Partial<MeetingFace> = {}): MeetingFace => ({
  body: 'Socialnämnden',
  day: day('2026-03-10'),
  headings: ['Val av justerare', 'Hemtjänstens schema', 'Brandskydd'],
  ...more,
});

test('pdf and docx of one meeting are the same, however body and headings are set', () => {
  assert.ok(isSameMeeting(meeting(), meeting()));
  assert.ok(isSameMeeting(meeting(), meeting({ body: 'Sjöholma kommun, Socialnämnden' })));
  assert.ok(isSameMeeting(meeting(), meeting({ headings: ['VAL AV JUSTERARE', 'Hemtjänstens schema.'] })));
  assert.ok(isSameMeeting(meeting(), meeting({ body: null })));
});

test('another day, another body or another agenda is another meeting, and so is an extract of one item', () => {
  assert.ok(!isSameMeeting(meeting(), meeting({ day: day('2026-03-11') })));
  assert.ok(!isSameMeeting(meeting(), meeting({ body: 'Byggnadsnämnden' })));
  assert.ok(!isSameMeeting(meeting(), meeting({ headings: ['Val av justerare', 'Vägen', 'Bron'] })));
  assert.ok(!isSameMeeting(meeting(), meeting({ headings: ['Brandskydd'] })));
  assert.ok(!isSameMeeting(meeting({ day: null }), meeting({ day: null })));
  assert.ok(!isSameMeeting(meeting({ headings: [] }), meeting({ headings: [] })));
});
