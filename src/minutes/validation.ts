import { clearVerbs, leansOn, vague } from './wording.ts';
import type { MeetingRecord, Proceedings, RecordedItem, RecordedVote } from './record.ts';

/** What the law or good language asks of minutes, by its row in domain.md. */
export type Rule =
  | 'P1'
  | 'P2'
  | 'P3'
  | 'P4'
  | 'P5'
  | 'P6'
  | 'P7'
  | 'P8'
  | 'P9'
  | 'P10'
  | 'P11'
  | 'P12'
  | 'P13'
  | 'P15'
  | 'P16'
  | 'P18'
  | 'P20'
  | 'P-h';

export type FindingKind =
  | 'no-chair'
  | 'nobody-served'
  | 'no-section'
  | 'section-gap'
  | 'mover-missing'
  | 'no-putting-order'
  | 'votes-not-serving'
  | 'announced-differs'
  | 'no-decision'
  | 'leans-on-other-text'
  | 'voters-missing'
  | 'dissenter-did-not-serve'
  | 'note-of-nobody'
  | 'no-presenter'
  | 'no-quorum'
  | 'abstained'
  | 'not-announced'
  | 'referral-without-reasons'
  | 'no-ground'
  | 'remote-unchecked'
  | 'vague-verb'
  | 'no-verb'
  | 'task-without-assignment';

/** Something to look at before minutes are approved, with the § it is about. */
export type Finding = {
  readonly rule: Rule;
  readonly kind: FindingKind;
  /** Stops the approval; the others are advice. */
  readonly blocking: boolean;
  readonly itemId: string | undefined;
  /** "§ 12", or the heading where there is no number; '' for the whole meeting. */
  readonly place: string;
  /** The name, number or words that it is about. */
  readonly about: string;
};

/** Everything that is to be looked at in a meeting's record, in the order of its §§; what is not known is not remarked on. */
export function findings(record: MeetingRecord): Finding[] {
  if (!record.isBoard) return record.items.flatMap(languageOf);
  return [...ofMeeting(record), ...record.items.flatMap((item) => [...ofItem(item), ...languageOf(item)])];
}

const wholeMeeting = (rule: Rule, kind: FindingKind, about = ''): Finding => ({
  rule,
  kind,
  blocking: true,
  itemId: undefined,
  place: '',
  about,
});

function ofMeeting(record: MeetingRecord): Finding[] {
  const chaired = record.chairs !== undefined && record.chairs.length === 0;
  const unchecked = record.present.filter((one) => one.isRemote && one.serving && !one.isChecked);
  return [
    ...(chaired ? [wholeMeeting('P1', 'no-chair')] : []),
    ...(record.present.some(({ serving }) => serving) ? [] : [wholeMeeting('P2', 'nobody-served')]),
    ...gapsIn(record.items).map((gap) => wholeMeeting('P3', 'section-gap', gap)),
    ...unchecked.map(({ name }) => wholeMeeting('P18', 'remote-unchecked', name)),
  ];
}

/** Numbers that are missing between the first and the last § of the meeting. */
function gapsIn(items: readonly RecordedItem[]): string[] {
  const numbers = items.flatMap(({ sectionNumber }) => {
    const number = Number.parseInt(sectionNumber ?? '', 10);
    return Number.isNaN(number) ? [] : [number];
  });
  if (numbers.length === 0) return [];
  const known = new Set(numbers);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  // NOTE a mistyped number must not fill the page
  if (last - first > items.length * 2) return [`§§ ${first}–${last}`];
  return Array.from({ length: last - first }, (_, at) => first + at)
    .filter((number) => !known.has(number))
    .map((number) => `§ ${number}`);
}

const found =
  (item: RecordedItem) =>
  (rule: Rule, kind: FindingKind, blocking: boolean, about = '') => ({
    rule,
    kind,
    blocking,
    itemId: item.id,
    place: item.sectionNumber ? `§ ${item.sectionNumber}` : item.heading,
    about,
  });
const nameAlone = (name: string): string => name.replace(/\s*\([^()]*\)\s*$/u, '').trim();

function ofItem(item: RecordedItem): Finding[] {
  const say = found(item);
  const how = item.proceedings;
  const decides = item.decisions.length > 0;
  const proposals = item.motions.length + (how && how.base.length > 0 ? 1 : 0);
  const reported: Finding[] = [];
  if (how?.drawsNumber && !item.sectionNumber) reported.push(say('P3', 'no-section', true));
  for (const text of how?.unnamedMotions ?? []) reported.push(say('P4', 'mover-missing', false, short(text)));
  if (proposals >= 2 && how?.serving && how.putting === '')
    reported.push(say('P5', 'no-putting-order', true));
  if (how?.isForDecision && !decides && item.proposals.length === 0 && !isWithdrawn(item)) {
    reported.push(say('P7', 'no-decision', true));
  }
  if (decides && how && item.presenter === '' && how.isForDecision)
    reported.push(say('P11', 'no-presenter', false));
  if (how) reported.push(...ofProceedings(item, how));
  return reported;
}

function ofProceedings(item: RecordedItem, how: Proceedings): Finding[] {
  const say = found(item);
  const names = how.serving?.map(nameAlone);
  const reported: Finding[] = [];
  if (item.decisions.length > 0 && !how.isQuorate) reported.push(say('P12', 'no-quorum', true));
  if (how.isUnannounced && item.decisions.some(({ text }) => !putsOff.test(text))) {
    reported.push(say('P20', 'not-announced', true));
  }
  for (const vote of how.votes) {
    const sum = vote.tallies.reduce((all, one) => all + one.sum, 0);
    // of a minority's request only those who asked are told
    if (names && sum !== names.length && vote.decidedBy !== 'minority')
      reported.push(say('P6', 'votes-not-serving', true, `${sum}/${names.length}`));
    for (const { sum: counted, announced } of vote.tallies) {
      if (announced !== undefined)
        reported.push(say('P6', 'announced-differs', true, `${announced}/${counted}`));
    }
    if (how.mustTakePart) reported.push(...abstaining(vote).map((who) => say('P13', 'abstained', true, who)));
    if (vote.isOpen && vote.tallies.some(({ sum: counted, names: who }) => who.length < counted)) {
      reported.push(say('P8', 'voters-missing', true));
    }
    if (vote.decidedBy === 'minority' && vote.about === 'referBack' && vote.motivation === '') {
      reported.push(say('P15', 'referral-without-reasons', true));
    }
  }
  for (const { by } of item.dissents) {
    if (names && !names.includes(nameAlone(by)))
      reported.push(say('P9', 'dissenter-did-not-serve', true, by));
  }
  for (const { by, text } of how.notes)
    if (by === '') reported.push(say('P10', 'note-of-nobody', false, short(text)));
  for (const one of how.recusals) {
    if (one.why === 'conflict' && one.ground === undefined && how.serving) {
      reported.push(say('P16', 'no-ground', false, one.name));
    }
  }
  return reported;
}

/** Decisions that put a matter off decide nothing of it. */
const putsOff = /(?<!\p{L})(återremitter|bordlägg|bordlade)/iu;

/** Those who served and cast no vote, by name, or how many where the vote was closed. */
const abstaining = (vote: RecordedVote): string[] =>
  vote.tallies
    .filter(({ option, sum }) => (option === 'abstain' || option === 'absent') && sum > 0)
    .flatMap(({ sum, names }) => (names.length > 0 ? names : [String(sum)]));

/** A § that was withdrawn keeps its number and decides nothing (domain.md 1.4). */
const isWithdrawn = ({ heading, text }: RecordedItem): boolean =>
  /\b(utgår|utgick)\b/iu.test(`${heading} ${text}`);

/** Sentences that do not stand alone or do not say what was decided (P7, P-h). */
function languageOf(item: RecordedItem): Finding[] {
  const say = found(item);
  return item.decisions
    .filter(({ isCorrected }) => !isCorrected)
    .flatMap(({ text }) => {
      const remarks: Finding[] = [];
      const leaning = leansOn(text);
      if (leaning) remarks.push(say('P7', 'leans-on-other-text', true, leaning));
      const weak = vague(text);
      if (weak) remarks.push(say('P-h', 'vague-verb', false, weak));
      else if (!leaning && !clearVerbs.test(text)) remarks.push(say('P-h', 'no-verb', false, short(text)));
      if (taskWithoutAssignment.test(text) && !/uppdra|i uppdrag/iu.test(text)) {
        remarks.push(say('P-h', 'task-without-assignment', false, short(text)));
      }
      return remarks;
    });
}

/** "Förvaltningen ska": somebody is told to do something, and nobody is given an assignment. */
const taskWithoutAssignment =
  /(?<!\p{L})(förvaltningen|kontoret|\p{L}*(?:chefen|direktören|enheten|avdelningen|nämnden|styrelsen|utskottet)) (?:ska|skall)(?!\p{L})/iu;

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
