import { day } from '../kernel/day.ts';
import type { Day } from '../kernel/day.ts';

/** What may stand on the notice board, and nothing else (KL 8:10-11); in the order of the law. */
export const noticeKinds = ['minutes', 'council-meeting', 'delegated', 'on-request', 'statutory'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** What one kind of notice is by law. */
export type KindLaw = {
  readonly kind: NoticeKind;
  /** The paragraph that lets it stand on the board. */
  readonly source: string;
  readonly validFrom: Day;
  /** Whether the time to appeal counts from it (KL 13:5). */
  readonly appeal: 'three-weeks' | 'none';
  /** Law or statute that demands it must be named. */
  readonly needsStatute?: true;
  /** A certificate of posting is the law's own demand, not only custom (KL 8:10 third paragraph). */
  readonly needsCertificate?: true;
};

const newAct = day('2018-01-01');

/** The closed list as data; a change of the law is a new row with its own day. */
export const kindLaws: readonly KindLaw[] = [
  { kind: 'minutes', source: 'KL 8:10 p 1', validFrom: newAct, appeal: 'three-weeks' },
  { kind: 'council-meeting', source: 'KL 5:13, 8:10 p 2', validFrom: newAct, appeal: 'none' },
  { kind: 'delegated', source: 'KL 8:10 p 3', validFrom: newAct, appeal: 'three-weeks' },
  {
    kind: 'on-request',
    source: 'KL 8:10 tredje stycket',
    validFrom: newAct,
    appeal: 'none',
    needsCertificate: true,
  },
  { kind: 'statutory', source: 'KL 8:11', validFrom: newAct, appeal: 'none', needsStatute: true },
];

/** What the law says of a kind on a day; undefined where it may not be posted then. */
export const lawOf = (kind: string, on: Day): KindLaw | undefined =>
  kindLaws.filter((law) => law.kind === kind && law.validFrom <= on).at(-1);

/** Beslut; ren beredning; ren verkställighet; annat (information): only the first may be appealed (KL 13:2). */
export const sectionNatures = ['decision', 'preparation', 'execution', 'other'] as const;
export type SectionNature = (typeof sectionNatures)[number];

/** Pure preparation and pure execution are not appealable, and what decides nothing is not either (KL 13:2 p 2). */
export const isAppealable = (nature: SectionNature): boolean => nature === 'decision';

/** The notice of the council's meeting stands on the board at least a week before it (KL 5:13). */
export const councilNoticeDays = 7;

/** Why notices carry no news: the list of KL 8:10-11 is closed. */
export const closedList = 'KL 8:10–11';
