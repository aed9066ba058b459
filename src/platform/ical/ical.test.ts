import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert as holds, property, string } from 'fast-check';
import ICAL from 'ical.js';
import { day } from '../../kernel/day.ts';
import { calendarText, stockholmMoment } from './ical.ts';
import type { CalendarEvent } from './ical.ts';

const event: CalendarEvent = {
  uid: 'mote-1@roda-traden',
  sequence: 2,
  stamp: new Date('2026-11-24T08:00:00Z'),
  starts: { at: stockholmMoment(day('2026-12-09'), '09:00') },
  ends: { at: stockholmMoment(day('2026-12-09'), '11:30') },
  summary: 'Socialnämnden',
};
const only = (text: string) => {
  const [read] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  assert.ok(read);
  return new ICAL.Event(read);
};
const startOf = (on: string, time: string) => {
  const text = calendarText({
    method: 'REQUEST',
    events: [{ ...event, starts: { at: stockholmMoment(day(on), time) } }],
  });
  return /DTSTART:(\w+)/.exec(text)?.[1];
};

test('a meeting of nine in Sweden is eight in UTC in winter and seven in summer, on both sides of each change', () => {
  assert.equal(startOf('2026-12-09', '09:00'), '20261209T080000Z');
  assert.equal(startOf('2026-06-10', '09:00'), '20260610T070000Z');
  assert.equal(startOf('2026-03-28', '13:00'), '20260328T120000Z');
  assert.equal(startOf('2026-03-29', '13:00'), '20260329T110000Z');
  assert.equal(startOf('2026-10-24', '13:00'), '20261024T110000Z');
  assert.equal(startOf('2026-10-25', '13:00'), '20261025T120000Z');
});

test('a time that summer time leaps over is an hour later, one that comes twice is the first', () => {
  assert.equal(startOf('2026-03-29', '02:30'), '20260329T013000Z');
  assert.equal(startOf('2026-10-25', '02:30'), '20261025T003000Z');
});

test('another reader reads the same moment, name, sequence and method', () => {
  const text = calendarText({ method: 'REQUEST', events: [event] });
  const read = only(text);
  assert.equal(read.startDate.toJSDate().toISOString(), '2026-12-09T08:00:00.000Z');
  assert.equal(read.endDate.toJSDate().toISOString(), '2026-12-09T10:30:00.000Z');
  assert.deepEqual([read.uid, read.sequence, read.summary], ['mote-1@roda-traden', 2, 'Socialnämnden']);
  assert.equal(new ICAL.Component(ICAL.parse(text)).getFirstPropertyValue('method'), 'REQUEST');
});

test('a cancelled meeting says so, by the method and in itself', () => {
  const text = calendarText({ method: 'CANCEL', events: [{ ...event, cancelled: true }] });
  assert.match(text, /METHOD:CANCEL\r\n/);
  assert.equal(only(text).component.getFirstPropertyValue('status'), 'CANCELLED');
});

test('a meeting without a clock time is the whole day', () => {
  const { ends: _, ...open } = event;
  const read = only(
    calendarText({ method: 'PUBLISH', events: [{ ...open, starts: { day: day('2026-12-09') } }] }),
  );
  assert.deepEqual([read.startDate.isDate, read.startDate.toString()], [true, '2026-12-09']);
});

test('whom it is for and who calls cannot break out of their lines', () => {
  const person = { name: 'Åsa "Å" Öberg;X=1:\r\nBEGIN:VEVENT', email: 'asa@sjoholma.example' };
  const text = calendarText({
    method: 'REQUEST',
    events: [{ ...event, organiser: person, attendee: person }],
  });
  const component = new ICAL.Component(ICAL.parse(text));
  assert.equal(component.getAllSubcomponents('vevent').length, 1);
  const [read] = component.getAllSubcomponents('vevent');
  assert.equal(read?.getFirstPropertyValue('attendee'), 'mailto:asa@sjoholma.example');
});

test('whatever a person writes comes through whole, in lines of at most 75 octets', () => {
  holds(
    property(string({ unit: 'grapheme', maxLength: 300 }), (typed) => {
      const kept = typed.normalize('NFC').replaceAll(/\p{Cc}/gu, ' ');
      const text = calendarText({ method: 'PUBLISH', events: [{ ...event, description: `a${kept}\nb` }] });
      for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
      assert.equal(only(text).description, `a${kept}\nb`);
    }),
  );
});
