import { readDay } from '../../kernel/day.ts';
import type { Day } from '../../kernel/day.ts';
import type { BodyId } from '../../kernel/actor.ts';
import type { NoticeKind, SectionNature } from '../law.ts';
import { problemsOf } from '../notice.ts';
import type { Notice, NoticeProblem, NoticeText } from '../notice.ts';
import { readSections, sectionsInWords } from '../sections.ts';
import type { NoticeSection } from '../sections.ts';

const fields = [
  'organ',
  'rubrik',
  'text',
  'lagrum',
  'bestallare',
  'motesdag',
  'justerat',
  'paragrafer',
  'beredning',
  'verkstallighet',
  'forvaras',
  'till',
  'medlemmar',
  'skal',
] as const;
/** A notice as typed, before it is checked. */
export type TypedNotice = Readonly<Record<(typeof fields)[number], string>>;

export const typedFrom = (text: (name: string) => string): TypedNotice =>
  Object.fromEntries(fields.map((field) => [field, text(field)])) as TypedNotice;

export const blankNotice = (some: Partial<TypedNotice> = {}): TypedNotice => ({
  ...typedFrom(() => ''),
  ...some,
});

const numbersOf = (notice: Notice, nature?: SectionNature): string =>
  sectionsInWords(
    notice.sections
      .filter((section) => nature === undefined || section.nature === nature)
      .map(({ number }) => number),
  );

/** A stored notice as its form shows it. */
export const asTyped = (notice: Notice): TypedNotice => ({
  organ: notice.bodyId,
  rubrik: notice.heading,
  text: notice.text,
  lagrum: notice.statute,
  bestallare: notice.requestedBy,
  motesdag: notice.meetingDay ?? '',
  justerat: notice.approvedOn ?? '',
  paragrafer: numbersOf(notice),
  beredning: numbersOf(notice, 'preparation'),
  verkstallighet: numbersOf(notice, 'execution'),
  forvaras: notice.keptAt,
  till: notice.shownUntil ?? '',
  medlemmar: notice.elsewhere.map(({ member }) => member).join('\n'),
  skal: '',
});

export type FieldProblem = { readonly field: string; readonly problem: NoticeProblem };
type Body = { readonly id: BodyId; readonly name: string; readonly kind: string };
export type ReadNotice = { readonly text: NoticeText } | { readonly problems: readonly FieldProblem[] };

/** The notice as it may be posted, or everything that is wrong with it, each at its field. */
export function readNotice(
  typed: TypedNotice,
  known: {
    kind: NoticeKind;
    body: Body | undefined;
    today: Day;
    /** What a notice that is corrected announced: its §§ keep their items. */
    earlier?: Notice | undefined;
  },
): ReadNotice {
  const { kind, body, earlier } = known;
  if (!body) return { problems: [{ field: 'organ', problem: 'no-body' }] };
  const notDays = (['motesdag', 'justerat', 'till'] as const).filter(
    (field) => typed[field] !== '' && !readDay(typed[field]),
  );
  const isMinutes = kind === 'minutes';
  const text: NoticeText = {
    kind,
    bodyId: body.id,
    bodyName: body.name,
    meetingId: earlier?.meetingId,
    heading: isMinutes ? '' : typed.rubrik,
    text: isMinutes ? '' : typed.text,
    statute: typed.lagrum,
    requestedBy: typed.bestallare,
    meetingDay: readDay(typed.motesdag),
    approvedOn: readDay(typed.justerat),
    keptAt: typed.forvaras,
    shownUntil: readDay(typed.till),
    sections: isMinutes ? sectionsIn(typed, earlier) : [],
    members: isMinutes ? membersIn(typed.medlemmar) : [],
  };
  const problems = [
    ...notDays.map((field): FieldProblem => ({ field, problem: 'not-a-day' })),
    ...problemsOf(text, body.kind, known.today).filter(({ field }) => !notDays.some((one) => one === field)),
  ];
  return problems.length > 0 ? { problems } : { text };
}

/** One member a line; the database's bounds hold for each. */
export const membersIn = (typed: string): string[] =>
  [
    ...new Set(
      typed
        .split('\n')
        .map((line) => line.trim().slice(0, 200))
        .filter((line) => line !== ''),
    ),
  ].slice(0, 50);

function sectionsIn(typed: TypedNotice, earlier: Notice | undefined): readonly NoticeSection[] {
  const numbers = readSections(typed.paragrafer) ?? [];
  const preparing = new Set(readSections(typed.beredning) ?? []);
  const executing = new Set(readSections(typed.verkstallighet) ?? []);
  const items = new Map(earlier?.sections.map(({ number, itemId }) => [number, itemId]));
  return numbers.map((number) => ({
    number,
    nature: preparing.has(number) ? 'preparation' : executing.has(number) ? 'execution' : 'decision',
    itemId: items.get(number),
  }));
}
