import type { Day } from '../../kernel/day.ts';
import type { NoticeKind } from '../law.ts';
import type { Notice } from '../notice.ts';
import { certificateAddress, noticeAddress } from '../addresses.ts';
import { sectionsInWords } from '../sections.ts';
import { fullTitleOf } from './title.ts';

/** What a feed says of itself; `base` is the service's address without a slash at its end. */
export type Feed = {
  readonly base: string;
  readonly municipality: string;
  readonly self: string;
  readonly next: string | undefined;
  readonly notices: readonly Notice[];
};

const titleOfFeed = ({ municipality }: Pick<Feed, 'municipality'>): string =>
  municipality === '' ? 'Anslagstavla' : `Anslagstavla, ${municipality}`;
const changedAt = ({ removedAt, postedAt }: Notice): Date => removedAt ?? postedAt ?? new Date(0);

/** Text in XML: signs that mean something are written out, and what XML cannot hold is left out. */
export const inXml = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** Facts of a notice by their Swedish names, as open data has them (domain.md R15). */
export type OpenNotice = {
  readonly id: string;
  readonly adress: string;
  readonly slag: NoticeKind;
  readonly organ: string;
  readonly organ_id: string;
  readonly rubrik: string;
  readonly sammantradesdag: Day | null;
  readonly paragrafer: readonly string[];
  readonly justerat: Day | null;
  readonly forvaras: string | null;
  readonly anslaget: string | null;
  readonly sista_dag_att_overklaga: Day | null;
  readonly tas_ner_tidigast: Day | null;
  readonly nedtaget: string | null;
  readonly rattar: string | null;
};

const openNotice = (notice: Notice, base: string): OpenNotice => ({
  id: `urn:uuid:${notice.id}`,
  adress: base + noticeAddress(notice.id),
  slag: notice.kind,
  organ: notice.bodyName,
  organ_id: `urn:uuid:${notice.bodyId}`,
  rubrik: fullTitleOf(notice, 'sv'),
  sammantradesdag: notice.meetingDay ?? null,
  paragrafer: notice.sections.map(({ number }) => number),
  justerat: notice.approvedOn ?? null,
  forvaras: notice.keptAt || null,
  anslaget: notice.postedAt?.toISOString() ?? null,
  sista_dag_att_overklaga: notice.appealUntil ?? null,
  tas_ner_tidigast: notice.removeFrom ?? null,
  nedtaget: notice.removedAt?.toISOString() ?? null,
  rattar: notice.correctsId ? `urn:uuid:${notice.correctsId}` : null,
});

function summaryOf(notice: Notice): string {
  const parts = [
    notice.text,
    notice.sections.length > 0 && sectionsInWords(notice.sections.map(({ number }) => number)),
    notice.approvedOn && `Justerat ${notice.approvedOn}`,
    notice.keptAt && `Förvaras: ${notice.keptAt}`,
    notice.appealUntil && `Sista dag att överklaga: ${notice.appealUntil}`,
    notice.removedOn && `Nedtaget ${notice.removedOn}`,
  ];
  return parts.filter(Boolean).join('. ');
}

/** JSON Feed 1.1; each item carries the facts under `_anslag`. */
export const jsonFeed = (feed: Feed): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: titleOfFeed(feed),
    home_page_url: `${feed.base}/anslagstavla`,
    feed_url: feed.self,
    ...(feed.next && { next_url: feed.next }),
    language: 'sv',
    items: feed.notices.map((notice) => ({
      id: `urn:uuid:${notice.id}`,
      url: feed.base + noticeAddress(notice.id),
      title: fullTitleOf(notice, 'sv'),
      content_text: summaryOf(notice),
      date_published: notice.postedAt?.toISOString(),
      date_modified: changedAt(notice).toISOString(),
      attachments: [
        {
          url: feed.base + certificateAddress(notice.id),
          mime_type: 'application/pdf',
          title: 'Anslag och bevis',
        },
      ],
      _anslag: openNotice(notice, feed.base),
    })),
  });

/** Atom (RFC 4287). */
export function atomFeed(feed: Feed): string {
  const newest = feed.notices.map(changedAt).sort((a, b) => b.getTime() - a.getTime())[0] ?? new Date(0);
  const link = (rel: string, href: string, type: string) =>
    `<link rel="${rel}" type="${type}" href="${inXml(href)}"/>`;
  const entries = feed.notices.map(
    (notice) => `<entry>
<id>urn:uuid:${notice.id}</id>
<title>${inXml(fullTitleOf(notice, 'sv'))}</title>
${link('alternate', feed.base + noticeAddress(notice.id), 'text/html')}
${link('enclosure', feed.base + certificateAddress(notice.id), 'application/pdf')}
<author><name>${inXml(notice.bodyName)}</name></author>
<category term="${notice.kind}"/>
<published>${(notice.postedAt ?? newest).toISOString()}</published>
<updated>${changedAt(notice).toISOString()}</updated>
<summary>${inXml(summaryOf(notice))}</summary>
</entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv">
<id>${inXml(`${feed.base}/anslagstavla`)}</id>
<title>${inXml(titleOfFeed(feed))}</title>
<updated>${newest.toISOString()}</updated>
${link('self', feed.self, 'application/atom+xml')}
${link('alternate', `${feed.base}/anslagstavla`, 'text/html')}
${feed.next ? link('next', feed.next, 'application/atom+xml') : ''}
${entries.join('\n')}
</feed>
`;
}
