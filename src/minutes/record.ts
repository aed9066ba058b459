import type { Day } from '../kernel/day.ts';

/** Omröstning in print: what yes and no stood for, how many of each, and in an open vote who. */
export type RecordedVote = {
  readonly isOpen: boolean;
  /** Avgör ärendet; motförslag; återremiss; bordläggning; val. */
  readonly about: 'matter' | 'counter' | 'referBack' | 'table' | 'election';
  readonly yesMeans: string;
  readonly noMeans: string;
  readonly tallies: readonly {
    readonly option: 'yes' | 'no' | 'abstain' | 'absent';
    readonly sum: number;
    readonly announced: number | undefined;
    readonly names: readonly string[];
  }[];
  readonly outcome: 'yes' | 'no' | undefined;
  readonly decidedBy: 'majority' | 'chair' | 'lot' | 'minority' | undefined;
  readonly motivation: string;
};

/** How a § was decided (KL 5:66–67): who served, stood aside and stepped in, what was put, voted and noted. */
export type Proceedings = {
  /** Draws a § of its body's series; opening and closing do not. */
  readonly drawsNumber: boolean;
  readonly isForDecision: boolean;
  /** Those who serve at the §, by name; undefined where the minutes do not say it § by §. */
  readonly serving: readonly string[] | undefined;
  /** A board's exercise of authority against an individual, in which all who serve take part (P13). */
  readonly mustTakePart?: boolean;
  /** The council was not told of the matter in time, and not all agreed to decide it (P20). */
  readonly isUnannounced?: boolean;
  /** More than half of the members were there (P12). */
  readonly isQuorate: boolean;
  readonly recusals: readonly {
    readonly name: string;
    readonly why: 'conflict' | 'abstains';
    /** 1–4 of KL 6:28. */
    readonly ground: number | undefined;
    readonly standIn: string | undefined;
  }[];
  /** Grundförslag. */
  readonly base: readonly string[];
  /** Propositionsordning, and what the chair found. */
  readonly putting: string;
  readonly finding: string;
  /** Motions that name nobody. */
  readonly unnamedMotions?: readonly string[];
  readonly votes: readonly RecordedVote[];
  readonly notes: readonly { readonly by: string; readonly text: string }[];
};

/** One § as it was recorded. */
export type RecordedItem = {
  readonly id: string;
  readonly sectionNumber: string | undefined;
  readonly heading: string;
  readonly caseNumber: string | undefined;
  readonly presenter: string;
  readonly text: string;
  readonly decisions: readonly { readonly text: string; readonly isCorrected: boolean }[];
  readonly proposals: readonly { readonly text: string; readonly toBody: string }[];
  readonly motions: readonly { readonly text: string; readonly by: string }[];
  readonly dissents: readonly { readonly text: string; readonly by: string }[];
  readonly recipients: readonly string[];
  readonly proceedings?: Proceedings;
};

export type Present = {
  readonly name: string;
  readonly role: string;
  readonly party: string | undefined;
  /** Took part in the decisions. */
  readonly serving: boolean;
  /** "§§ 5–15" where somebody served only some of them; '' throughout. */
  readonly sections?: string;
  readonly isRemote?: boolean;
  /** The chair has made sure who took part from afar (KL 5:16). */
  readonly isChecked?: boolean;
};

/** A meeting's record, as far as its reader may see it. */
export type MeetingRecord = {
  /** The municipality or region; '' where the register does not say. */
  readonly organisation: string;
  readonly body: string;
  /** "board" meetings have protocols, all others notes. */
  readonly isBoard: boolean;
  readonly onDay: Day;
  readonly startsAt: string | undefined;
  readonly endsAt: string | undefined;
  readonly place: string;
  readonly hasBegun: boolean;
  readonly present: readonly Present[];
  /** Every chair with the §§ led, in order; one alone leads them all (P1). */
  readonly chairs?: readonly { readonly name: string; readonly sections: string }[];
  readonly items: readonly RecordedItem[];
};

export type PrintObstacle = 'meeting-not-begun' | 'nothing-recorded';

/** There is nothing to print before the meeting's day, or where nothing was recorded. */
export function whyCannotPrint(record: Pick<MeetingRecord, 'hasBegun' | 'items'>): PrintObstacle | undefined {
  if (!record.hasBegun) return 'meeting-not-begun';
  return record.items.length === 0 ? 'nothing-recorded' : undefined;
}
