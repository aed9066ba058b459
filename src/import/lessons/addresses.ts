import { readingAddress } from '../addresses.ts';
import type { LessonKind } from './lesson.ts';

export const lessonsAddress = (body: string): string => `/organ/${body}/lasregler`;
export const newLessonAddress = (body: string, kind?: LessonKind): string =>
  kind ? `/organ/${body}/lasregler/ny?slag=${kind}` : `/organ/${body}/lasregler/ny`;
export const editLessonAddress = (body: string, id: string): string => `/organ/${body}/lasregler/${id}/andra`;
export const switchOffAddress = (body: string, id: string): string => `/organ/${body}/lasregler/${id}/sla-av`;
/** What was noticed when a reading was accepted. */
export const noticedAddress = (reading: string): string => `${readingAddress(reading)}/larde`;
