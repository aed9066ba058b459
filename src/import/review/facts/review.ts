import type { Calendar } from '../../../kernel/calendar.ts';
import { cadenceWords, readCadence } from '../../../kernel/cadence.ts';
import type { Cadence } from '../../../kernel/cadence/shape.ts';
import type { Day } from '../../../kernel/day.ts';
import type {
  AssignmentStatus,
  Proposal,
  ProposedAssignment,
  ProposedItem,
  Span,
} from '../../../reader/proposal.ts';
import { factsOfRest } from './rest.ts';
import type { Choices, FactChoice } from '../answers/choices.ts';
import { placeOfDissent } from './dissent-place.ts';
import { dueOf } from './due.ts';
import type { Due } from './due.ts';
import { saidToEveryUnit } from './fan-out.ts';
import { headOf } from './head.ts';
import type { ReviewedHead } from './head.ts';
import { asWording } from './wording.ts';
import { assignmentKey, decisionKey, itemKey, looseItem, motionKey, reservationKey } from './keys.ts';
import { certainMatch, chosenRef } from '../names/matches.ts';
import type { Matches } from '../names/matches.ts';

/** One proposed fact with what a person has said of it. */
type Fact = {
  readonly key: string;
  /** The item it belongs to, after any move. */
  readonly item: string;
  readonly take: boolean;
  /** What a person has said of it; undefined while nobody has. */
  readonly said: FactChoice['said'];
  readonly text: string;
  readonly source: Span;
};
export type ReviewedDecision = Fact & { readonly kind: 'decision' };
export type ReviewedProposal = Fact & {
  readonly kind: 'proposal';
  readonly toBody: string;
  readonly toText: string;
};
export type ReviewedMotion = Fact & { readonly kind: 'motion'; readonly by: string };
export type ReviewedDissent = Fact & { readonly kind: 'dissent' };
export type ReviewedAssignment = Fact & {
  readonly kind: 'assignment';
  readonly status: AssignmentStatus;
  /** Whom the document tells, as printed. */
  readonly toText: string;
  /** `post:ID`, `person:ID`, or `text` while nobody is known. */
  readonly owner: string;
  /** What was typed to look for another owner. */
  readonly ownerText: string;
  readonly due: Due;
  readonly cadence: { readonly cadence: Cadence; readonly words: string } | undefined;
  /** Words of a cadence that cannot be read. */
  readonly cadenceMisread: string;
  /** The document leaves a choice about how often, and nobody has made it. */
  readonly cadenceUnsure: boolean;
  readonly toBody: string;
  readonly toBodyText: string;
  /** The body that is told as a whole (`body:ID`), where a body is told. */
  readonly unit: string;
  /** Said to every unit: asks which ones; undefined where it is not divided. */
  readonly units: readonly string[] | undefined;
  readonly unitsAsked: boolean;
};
export type ReviewedFact =
  | ReviewedDecision
  | ReviewedProposal
  | ReviewedMotion
  | ReviewedDissent
  | ReviewedAssignment;

export type ReviewedItem = {
  readonly key: string;
  readonly place: number;
  readonly take: boolean;
  readonly number: string;
  readonly heading: string;
  readonly caseNumber: string;
  readonly kind: 'decision' | 'preparation' | 'information' | 'dialogue' | 'formalia';
  /** The same § or heading stands on the meeting already. */
  readonly standsAlready: boolean;
  readonly recipients: readonly string[];
  readonly source: Span;
  readonly facts: readonly ReviewedFact[];
};

/** A meeting of that body and day that has been read out of another document already. */
export type ReadBefore = {
  readonly address: string;
  readonly document: string;
  /** § numbers and headings that stand on it. */
  readonly items: readonly { readonly number: string; readonly heading: string }[];
};

export type Review = {
  readonly head: ReviewedHead;
  readonly readBefore: ReadBefore | undefined;
  readonly items: readonly ReviewedItem[];
  /** Assignments that belong to no item. */
  readonly loose: readonly ReviewedFact[];
};

export type ReviewContext = {
  readonly matches: Matches;
  readonly calendar: Calendar;
  readonly today: Day;
  /** Ids of the units that "varje enhet" means for the chosen body. */
  readonly unitsBelow?: readonly string[];
  readonly readBefore?: ReadBefore | undefined;
  /** The document's text, in which a reservation's own sentence is found. */
  readonly text?: string;
};

const itemKinds = {
  decision: 'decision',
  proposal: 'preparation',
  information: 'information',
  discussion: 'dialogue',
  formalia: 'formalia',
} as const;

/** A proposal as it stands after a person's choices: what acceptance would store. */
export function reviewOf(proposal: Proposal, choices: Choices, context: ReviewContext): Review {
  const head = headOf(proposal, choices.head, context);
  const facts = [
    ...proposal.items.flatMap((_, place) => factsOf(proposal, place, choices, { ...context, head })),
    ...proposal.loose.assignments.map((one, at) =>
      assignment(one, { key: assignmentKey(looseItem, at), item: looseItem }, choices, { ...context, head }),
    ),
    ...factsOfRest(proposal, choices).map((one): ReviewedFact => {
      const told = choices.facts[one.key] ?? {};
      const { item = one.item, take = true, said, text = one.text } = told;
      return one.kind === 'decision'
        ? { ...one, item, take, said, text }
        : assignment(one.assignment, { key: one.key, item: one.item }, choices, { ...context, head });
    }),
  ];
  const factsBy = Map.groupBy(facts, (fact) => fact.item);
  const standsAlready = standing(context.readBefore);
  const items = proposal.items.map((item, place): ReviewedItem => {
    const key = itemKey(place);
    const chosen = choices.items[key];
    return {
      key,
      place,
      take: chosen?.take ?? !standsAlready(item),
      standsAlready: standsAlready(item),
      number: chosen?.number ?? seriesNumber(item.number),
      heading: chosen?.heading ?? item.heading,
      caseNumber: chosen?.caseNumber ?? item.caseNumber ?? '',
      kind: itemKinds[item.kind],
      recipients: item.extractsTo,
      source: item.source,
      facts: factsBy.get(key) ?? [],
    };
  });
  return {
    head,
    readBefore: context.readBefore,
    items,
    loose: factsBy.get(looseItem) ?? [],
  };
}

/** Whether an item is on the meeting already: by its § where it has one, else by its heading. */
function standing(before: ReadBefore | undefined): (item: ProposedItem) => boolean {
  const numbers = new Set(before?.items.map(({ number }) => number));
  const headings = new Set(before?.items.map(({ heading }) => heading));
  return ({ number, heading }) => (number ? numbers.has(seriesNumber(number)) : headings.has(heading));
}

/** A call and an official report only propose: nothing in them is decided or given yet. */
export const isPreliminary = (proposal: Pick<Proposal, 'kind'>): boolean =>
  proposal.kind === 'kallelse' || proposal.kind === 'tjänsteskrivelse';

type FactContext = ReviewContext & { readonly head: ReviewedHead };

/** "101/2025" as printed is paragraph 101 of its year's series. */
const seriesNumber = (printed: string | null): string => (printed ?? '').replace(/\/\d{2,4}$/, '');

function factsOf(proposal: Proposal, place: number, choices: Choices, context: FactContext): ReviewedFact[] {
  const item = proposal.items[place];
  if (!item) return [];
  const own = itemKey(place);
  const base = (key: string, text: string, source: Span) => ({
    key,
    item: choices.facts[key]?.item ?? own,
    take: choices.facts[key]?.take ?? true,
    said: choices.facts[key]?.said,
    text: choices.facts[key]?.text ?? text,
    source,
  });
  const onlyProposes = item.kind === 'proposal' || isPreliminary(proposal);
  const toText = item.proposedTo ?? (isPreliminary(proposal) ? context.head.bodyText : '');
  return [
    ...item.decisions.map(({ text, source }, at): ReviewedFact => {
      const key = decisionKey(own, at);
      return onlyProposes
        ? {
            ...base(key, text, source),
            kind: 'proposal',
            toText,
            toBody:
              chosenRef(choices.facts[key]?.toBody, context.matches.bodies, toText) ||
              (item.proposedTo ? '' : context.head.body),
          }
        : { ...base(key, text, source), kind: 'decision' };
    }),
    ...item.assignments.map((one, at) =>
      assignment(
        isPreliminary(proposal) && one.status === 'given' ? { ...one, status: 'proposed' } : one,
        { key: assignmentKey(own, at), item: own },
        choices,
        context,
      ),
    ),
    ...item.motions.map(({ text, by, source }, at): ReviewedFact => ({
      ...base(motionKey(own, at), text, source),
      kind: 'motion',
      by: by ?? '',
    })),
    ...item.reservations.map(({ by }, at): ReviewedFact => ({
      // NOTE a reservation that is not found has no source; the whole item is none
      ...base(
        reservationKey(own, at),
        by,
        placeOfDissent(item, by, context.text ?? '') ?? [item.source[0], item.source[0]],
      ),
      kind: 'dissent',
    })),
  ];
}

function assignment(
  proposed: ProposedAssignment,
  place: { key: string; item: string },
  choices: Choices,
  { matches, calendar, head }: FactContext,
): ReviewedAssignment {
  const chosen = choices.facts[place.key] ?? {};
  const toText = proposed.to ?? '';
  const text = chosen.text ?? asWording(proposed.what);
  const divided = saidToEveryUnit(toText);
  const ownerText = chosen.ownerText ?? '';
  const cadence = cadenceOf(proposed, chosen.cadence, calendar);
  return {
    kind: 'assignment',
    key: place.key,
    item: chosen.item ?? place.item,
    // NOTE what was given elsewhere, or only declared done, is not given again by being read
    said: chosen.said,
    take: text !== '' && (chosen.take ?? (proposed.status === 'given' || proposed.status === 'proposed')),
    text,
    source: proposed.source,
    status: proposed.status,
    toText,
    owner: divided ? (chosen.owner ?? 'text') : chosenRef(chosen.owner, matches.owners, ownerText || toText),
    ownerText,
    due: dueOf(proposed.due, chosen.due, { meeting: head.day, calendar }),
    cadence: cadence.read,
    cadenceMisread: cadence.misread,
    cadenceUnsure: proposed.cadence?.needsConfirm === true && chosen.cadence === undefined,
    toBody: chosenRef(chosen.toBody, matches.bodies, proposed.toBody ?? '') || head.body,
    toBodyText: proposed.toBody ?? '',
    unit: divided ? '' : (certainMatch(matches.bodies.get(toText) ?? [])?.ref ?? ''),
    units: chosen.units ?? (divided ? head.unitsBelow : undefined),
    unitsAsked: divided && chosen.units === undefined,
  };
}

function cadenceOf(proposed: ProposedAssignment, chosen: string | undefined, calendar: Calendar) {
  const words = chosen ?? proposed.cadence?.text ?? '';
  if (words === '') return { read: undefined, misread: '' };
  const known =
    chosen === undefined || chosen === proposed.cadence?.text ? proposed.cadence?.cadence : undefined;
  const cadence = known ?? readCadence(words, { calendar })?.cadence;
  return cadence
    ? { read: { cadence, words: words || cadenceWords(cadence) }, misread: '' }
    : { read: undefined, misread: words };
}

/** Every fact of a review, those of no item last. */
export const factsIn = (review: Review): ReviewedFact[] => [
  ...review.items.flatMap((item) => item.facts),
  ...review.loose,
];

/** How much acceptance would put into the register; units' parts are counted with the whole. */
export function counted(review: Review): { items: number; decisions: number; assignments: number } {
  const items = review.items.filter((item) => item.take);
  const facts = [...items.flatMap((item) => item.facts), ...review.loose].filter((fact) => fact.take);
  return {
    items: review.head.becomes === 'meeting' ? items.length : 0,
    decisions: facts.filter((fact) => fact.kind === 'decision').length,
    assignments: facts.filter((fact) => fact.kind === 'assignment').length,
  };
}
