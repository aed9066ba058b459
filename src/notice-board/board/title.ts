import type { Locale } from '../../kernel/locale.ts';
import { dayInWords } from '../../platform/web/day-words.ts';
import type { Notice } from '../notice.ts';
import { sectionsInWords } from '../sections.ts';
import { noticeTexts } from '../texts.ts';

/** "Socialnämnden 10 nov 2026 §§ 52–64"; what is no protocol has a heading of its own. */
export function titleOf(notice: Notice, locale: Locale): string {
  if (notice.kind !== 'minutes') return notice.heading;
  const day = notice.meetingDay ? dayInWords(notice.meetingDay, locale) : '';
  return [notice.bodyName, day, sectionsInWords(notice.sections.map(({ number }) => number))]
    .filter(Boolean)
    .join(' ');
}

/** The same with its kind first, where no column says it. */
export const fullTitleOf = (notice: Notice, locale: Locale): string =>
  `${noticeTexts[locale].kind[notice.kind]}: ${titleOf(notice, locale)}`;
