import type { RecordKind } from './note.ts';
import { kindInAddress } from './note.ts';

export const notesAddress = (meetingId: string): string => `/moten/${meetingId}/anteckningar`;
export const noteAddress = (meetingId: string, id: string): string => `${notesAddress(meetingId)}/${id}`;
export const stepsAddress = (meetingId: string, id: string): string => `${noteAddress(meetingId, id)}/steg`;
export const followNoteAddress = (meetingId: string, id: string): string =>
  `${noteAddress(meetingId, id)}/foljer`;
export const sessionsAddress = (meetingId: string): string => `/moten/${meetingId}/arbetspass`;
export const sessionAddress = (meetingId: string, id: string): string =>
  `${sessionsAddress(meetingId)}/${id}`;
/** Where a line, counted from 0, becomes something. */
export const makeAddress = (meetingId: string, id: string, line: number, kind: RecordKind): string =>
  `${noteAddress(meetingId, id)}/rader/${line}/${kindInAddress[kind]}`;
