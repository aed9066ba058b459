import { day } from '../kernel/day.ts';
import type { Day } from '../kernel/day.ts';

/** presidium, utskott, ledamot, ersättare, anställd, automatiserad beslutsfunktion, ordföranden eller utsedd ledamot i brådskande ärenden. */
export const delegateKinds = [
  'employee',
  'subcommittee',
  'presidium',
  'member',
  'alternate',
  'automated',
  'urgent',
] as const;
export type DelegateKind = (typeof delegateKinds)[number];

export type DelegateLaw = { readonly kind: DelegateKind; readonly source: string; readonly validFrom: Day };

const newAct = day('2018-01-01');

/** To whom a body may hand its right to decide; a change of the law is a new row with its own day. */
export const delegateLaws: readonly DelegateLaw[] = [
  { kind: 'employee', source: 'KL 7:5', validFrom: newAct },
  { kind: 'subcommittee', source: 'KL 6:37', validFrom: newAct },
  { kind: 'presidium', source: 'KL 6:37', validFrom: newAct },
  { kind: 'member', source: 'KL 6:37', validFrom: newAct },
  { kind: 'alternate', source: 'KL 6:37', validFrom: newAct },
  { kind: 'automated', source: 'KL 6:37', validFrom: day('2022-07-01') },
  { kind: 'urgent', source: 'KL 6:39', validFrom: newAct },
];
export const delegateLawOf = (kind: DelegateKind, on: Day): DelegateLaw | undefined =>
  delegateLaws.filter((law) => law.kind === kind && law.validFrom <= on).at(-1);

/** What a matter is when asked whether it may be delegated; only 'ordinary' may. */
export const matterKinds = [
  'ordinary',
  'goals',
  'council',
  'principled',
  'citizen',
  'statute',
  'automated-excluded',
] as const;
export type MatterKind = (typeof matterKinds)[number];
export type KeptKind = Exclude<MatterKind, 'ordinary'>;

/** What the law keeps to the body itself (KL 6:38; the list P23). `sounds` finds words that such matters are told with. */
export type KeptLaw = {
  readonly kind: KeptKind;
  readonly source: string;
  readonly validFrom: Day;
  readonly sounds?: RegExp;
};
export const keptLaws: readonly KeptLaw[] = [
  {
    kind: 'goals',
    source: 'KL 6:38 p 1',
    validFrom: newAct,
    sounds: /verksamhetens\s+(mål|inriktning|omfattning|kvalitet)|övergripande\s+mål/iu,
  },
  {
    kind: 'council',
    source: 'KL 6:38 p 2',
    validFrom: newAct,
    sounds: /(yttrande|framställning|remissvar)\p{L}*\s[^.]*fullmäktige/iu,
  },
  { kind: 'principled', source: 'KL 6:38 p 3', validFrom: newAct, sounds: /principiell|av större vikt/iu },
  { kind: 'citizen', source: 'KL 6:38 p 4', validFrom: newAct, sounds: /medborgarförslag/iu },
  { kind: 'statute', source: 'KL 6:38 p 5', validFrom: newAct },
  { kind: 'automated-excluded', source: 'KL 6:38', validFrom: day('2022-07-01') },
];

/** The law that keeps such a matter to the body on a day; undefined where it may be delegated. */
export const keptBy = (kind: MatterKind, on: Day): KeptLaw | undefined =>
  keptLaws.filter((law) => law.kind === kind && law.validFrom <= on).at(-1);

/** A matter whose words sound as if the law kept it to the body: a person must say why it may be delegated. */
export const soundsKept = (matter: string, on: Day): KeptLaw | undefined =>
  keptLaws.find((law) => law.validFrom <= on && law.sounds?.test(matter));

/** laglighetsprövning (KL 13:1), förvaltningsbesvär (FL 40), inte överklagbart. */
export const appealWays = ['legality', 'administrative', 'none'] as const;
export type AppealWay = (typeof appealWays)[number];
