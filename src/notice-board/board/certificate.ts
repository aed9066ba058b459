import { dayAt } from '../../kernel/day.ts';
import type { Day } from '../../kernel/day.ts';
import { dayInWords } from '../../platform/web/day-words.ts';
import { clockTime } from '../moments.ts';
import type { Notice } from '../notice.ts';
import { lawOf } from '../law.ts';
import { sectionsInWords } from '../sections.ts';
import { noticeTexts } from '../texts.ts';
import { fullTitleOf } from './title.ts';

/** What the template prints; Swedish, for a certificate is. */
export type Certificate = {
  readonly title: string;
  readonly organisation: string;
  readonly body: string;
  readonly status: string;
  readonly heading: string;
  readonly text: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  /** What the certificate says, in a sentence. */
  readonly statement: string;
  readonly address: string;
};

const long = (on: Day | undefined): string => (on ? dayInWords(on, 'sv', 'long') : '');
const moment = (at: Date | undefined): string => (at ? `${long(dayAt(at))} kl. ${clockTime(at)}` : '');

/** "Anslag och bevis" of one notice, before and after it was taken down. */
export function certificateOf(
  notice: Notice,
  told: { organisation: string; address: string; outages: readonly string[] },
): Certificate {
  const words = noticeTexts.sv;
  const down = notice.removedAt !== undefined;
  const stays = notice.removeFrom
    ? `tidigast ${long(notice.removeFrom)}`
    : 'när alla medlemmars överklagandetid har gått ut';
  const facts = [
    ['Organ', notice.bodyName],
    [
      'Slag',
      `${words.kind[notice.kind]} (${lawOf(notice.kind, notice.postedOn ?? ('9999-12-31' as Day))?.source ?? ''})`,
    ],
    ['Anslås enligt', notice.statute],
    ['Sammanträdesdatum', long(notice.meetingDay)],
    ['Paragrafer', sectionsInWords(notice.sections.map(({ number }) => number))],
    ['Justerat den', long(notice.approvedOn)],
    ['Anslaget uppsatt den', moment(notice.postedAt)],
    ['Sista dag att överklaga', lastDay(notice)],
    ['Anslaget tas ner den', down ? '' : stays],
    ['Anslaget nedtaget den', moment(notice.removedAt)],
    ['Förvaringsplats', notice.keptAt],
    ['Avbrott under tiden', told.outages.join('; ')],
  ] as const;
  return {
    title: `Anslag och bevis. ${fullTitleOf(notice, 'sv')}`,
    organisation: told.organisation,
    body: notice.bodyName,
    status: words.state[notice.state],
    heading: notice.kind === 'minutes' ? words.kind.minutes : notice.heading,
    text: notice.text,
    facts: facts.filter(([, value]) => value !== '').map(([name, value]) => ({ name, value })),
    statement: statementOf(notice),
    address: told.address,
  };
}

function lastDay(notice: Notice): string {
  if (!notice.appealable) return notice.kind === 'minutes' ? 'Besluten kan inte överklagas' : '';
  if (!notice.appealUntil) return 'När övriga medlemmar har meddelat sin anslagsdag';
  const nominal = notice.appealNominal;
  const differs = nominal !== undefined && nominal !== notice.appealUntil;
  return differs ? `${long(notice.appealUntil)} (tre veckor: ${long(nominal)})` : long(notice.appealUntil);
}

const statementOf = ({ removedAt }: Notice): string =>
  removedAt
    ? 'Tillkännagivandet har varit anslaget på kommunens anslagstavla under den tid som står ovan.'
    : 'Tillkännagivandet är anslaget på kommunens anslagstavla och får inte tas ner före den dag som står ovan.';
