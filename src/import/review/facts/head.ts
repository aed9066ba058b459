import { addMonths, readDay } from '../../../kernel/day.ts';
import type { Day } from '../../../kernel/day.ts';
import type { DocumentKind, Proposal } from '../../../reader/proposal.ts';
import type { HeadChoice } from '../answers/choices.ts';
import { chosenRef } from '../names/matches.ts';
import type { Matches } from '../names/matches.ts';

/** The meeting that a document becomes, or the body whose document it is. */
export type ReviewedHead = {
  readonly becomes: 'meeting' | 'document';
  /** `body:ID`, `new`, or '' while nobody has said. */
  readonly body: string;
  readonly bodyText: string;
  /** The organisation that the document says it is of, where it is not the body's own; else ''. */
  readonly otherOrganisation: string;
  readonly newBody: { readonly name: string; readonly kind: string; readonly parent: string };
  readonly day: Day | undefined;
  /** A day that was typed and is none. */
  readonly dayMisread: string;
  readonly kind: 'board' | 'management' | 'working' | 'other';
  readonly place: string;
  readonly start: string;
  readonly end: string;
  readonly visibility: 'draft' | 'body' | 'internal' | 'public' | '';
  /** Why assignments without a day have none, and when they are looked at again (P-a). */
  readonly openEndedBecause: string;
  readonly reviewOn: Day;
  /** The meeting has been read out of another document already, and this one adds to it. */
  readonly again: boolean;
  /** Ids of the units below the body's administration, for what is said to every unit. */
  readonly unitsBelow: readonly string[];
};

const meetingKinds: Record<DocumentKind, ReviewedHead['kind']> = {
  nämndprotokoll: 'board',
  protokollsutdrag: 'board',
  kallelse: 'board',
  ledningsgrupp: 'management',
  mötesanteckningar: 'management',
  tjänsteskrivelse: 'other',
  other: 'other',
};

/** The head of a reading: what the document says, then what a person has said. */
export function headOf(
  proposal: Proposal,
  chosen: HeadChoice,
  context: {
    matches: Matches;
    today: Day;
    unitsBelow?: readonly string[];
    otherOrganisation?: string | undefined;
  },
): ReviewedHead {
  const typedDay = chosen.day ?? proposal.meetingDate ?? '';
  const day = readDay(typedDay);
  const bodyText = proposal.body ?? '';
  const foreign = context.otherOrganisation ?? '';
  return {
    becomes: chosen.becomes ?? (proposal.items.length > 0 ? 'meeting' : 'document'),
    // NOTE another municipality's board is called as ours: then only a person says whose the document is
    body: foreign ? (chosen.body ?? '') : chosenRef(chosen.body, context.matches.bodies, bodyText),
    otherOrganisation: foreign,
    bodyText,
    newBody: {
      name: chosen.newBodyName ?? bodyText,
      kind: chosen.newBodyKind ?? 'workingGroup',
      parent: chosen.newBodyParent ?? '',
    },
    day,
    dayMisread: day ? '' : typedDay,
    kind: chosen.kind ?? meetingKinds[proposal.kind],
    place: chosen.place ?? proposal.place ?? '',
    start: chosen.start ?? proposal.start ?? '',
    end: chosen.end ?? proposal.end ?? '',
    visibility: chosen.visibility ?? '',
    openEndedBecause: chosen.openEndedBecause ?? '',
    again: chosen.again ?? false,
    reviewOn: readDay(chosen.reviewOn) ?? addMonths(context.today, 6),
    unitsBelow: context.unitsBelow ?? [],
  };
}
