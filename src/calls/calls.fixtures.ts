import { day } from '../kernel/day.ts';
import { newId } from '../kernel/id.ts';
import type { AgendaNow, CalledItem, CallHead } from './call.ts';

export const anItem = (heading: string, more: Partial<CalledItem> = {}): CalledItem => ({
  id: newId<'item'>(),
  heading,
  caseNumber: undefined,
  presenter: '',
  text: '',
  papers: [],
  ...more,
});

export const aHead = (more: Partial<CallHead> = {}): CallHead => ({
  organisation: 'Sjöholma kommun',
  bodyId: newId<'body'>(),
  bodyName: 'Bryggnämnden',
  bodyKind: 'committee',
  isWorking: false,
  onDay: day('2026-12-14'),
  startsAt: '09:00',
  endsAt: '12:00',
  place: 'Hamnkontoret',
  ...more,
});

export const anAgenda = (more: Partial<AgendaNow> = {}): AgendaNow => ({
  meetingId: newId<'meeting'>(),
  state: 'planned',
  visibility: 'public',
  version: 1,
  head: aHead(),
  items: [anItem('Bryggans räcke')],
  ...more,
});
