import { fullName, isFullName } from '../head/names.ts';
import type { ProposedBallot, ProposedVote, VoteChoice } from '../shape.ts';
import { fold, tidy } from '../text/fold.ts';
import type { Line } from '../text/line.ts';
import type { Page } from '../text/page.ts';
import type { RoughItem, Section } from './rough.ts';
import { sumsIn } from './vote-sums.ts';

const choices: Readonly<Record<string, VoteChoice>> = {
  ja: 'yes',
  nej: 'no',
  avstar: 'abstains',
  avstod: 'abstains',
  franvarande: 'absent',
};
const choiceWords = String.raw`[Jj]a|JA|[Nn]ej|NEJ|[Aa]vst[åa]r|AVSTÅR|[Aa]vstod|[Ff]r[åa]nvarande|FRÅNVARANDE`;
const choiceOf = (word: string): VoteChoice | undefined => choices[fold(word)];

/** Omröstningar: each with who voted how and the printed sums; a list under its own heading goes on with the vote above. */
export function votesOf(page: Page, item: RoughItem): ProposedVote[] {
  const votes: ProposedVote[] = [];
  let goesOn = false;
  for (const section of item.sections) {
    if (!['vote', 'order', 'decision', 'treatment', 'open', 'text'].includes(section.kind)) continue;
    const found = voteIn(page, section);
    // what only tells of the matter may tell of a vote: then it prints both sums
    const vote = section.kind !== 'text' || isCounted(found) ? found : undefined;
    if (!vote) {
      goesOn = section.kind === 'vote' && votes.length > 0 && goesOn;
      continue;
    }
    const last = votes.at(-1);
    if (last && goesOn && isPart(section, last)) votes[votes.length - 1] = joined(last, vote);
    else votes.push(vote);
    goesOn = true;
  }
  return votes;
}

/** A list of who voted, or the sums, of the vote that was told of just above. */
const isPart = (section: Section, last: ProposedVote): boolean =>
  /resultat|lista|ordning|utfall/.test(fold(section.heading)) || last.ballots.length === 0;

const isCounted = (vote: ProposedVote | undefined): boolean =>
  vote !== undefined && vote.sums.yes !== null && vote.sums.no !== null;

const joined = (one: ProposedVote, other: ProposedVote): ProposedVote => ({
  ballots: [...one.ballots, ...other.ballots],
  sums: {
    yes: one.sums.yes ?? other.sums.yes,
    no: one.sums.no ?? other.sums.no,
    abstains: one.sums.abstains ?? other.sums.abstains,
    absent: one.sums.absent ?? other.sums.absent,
  },
  source: [one.source[0], other.source[1]],
});

function voteIn(page: Page, section: Section): ProposedVote | undefined {
  const [first] = section.lines;
  const last = section.lines.at(-1);
  if (!first || !last) return undefined;
  const text = page.shown.slice(first.start, last.end);
  const isVote = section.kind === 'vote';
  if (!isVote && !/(?<!\p{L})(?:r[öo]st(?:er|ar|ade)?|votering|omr[öo]stning)/iu.test(text)) return undefined;
  const table = isVote ? rows(section.lines) : [];
  const ballots = table.length > 0 ? table : named(text, first.start);
  const sums = sumsIn(text);
  const counted = Object.values(sums).some((sum) => sum !== null);
  if (ballots.length === 0 && !counted) return undefined;
  return { ballots: onceEach(ballots), sums, source: [first.start, last.end] };
}

const onceEach = (ballots: readonly ProposedBallot[]): ProposedBallot[] => [
  ...new Map(ballots.map((ballot) => [fold(ballot.name), ballot])).values(),
];

const party = String.raw`(?:\s*\((?<party>[\p{L}-]{1,6})\)|\s+(?<bare>\p{Lu}{1,5})(?=\s|$))?`;
const spoken = new RegExp(
  String.raw`^(?<name>${fullName})${party}(?:[,;]?\s+[\p{L} ]{3,40}?)?\s+(?<vote>${choiceWords})\s*$`,
  'u',
);
const marked = new RegExp(
  String.raw`^(?<name>${fullName})${party}(?:\s{2,}|\t).*?(?<mark>[Xx1✓])(?:\s|$)`,
  'u',
);

/** Rows of a list: "Anna Ek (S)  Ja", or a cross under the column of its choice. */
function rows(lines: readonly Line[]): ProposedBallot[] {
  let columns: { readonly at: number; readonly vote: VoteChoice }[] = [];
  return lines.flatMap((line): ProposedBallot[] => {
    const heads = [
      ...line.text.matchAll(new RegExp(String.raw`(?<!\p{L})(?:${choiceWords})(?!\p{L})`, 'gu')),
    ];
    const row = spoken.exec(line.text);
    if (!row && heads.length >= 2) columns = columnsOf(heads, line.indent);
    const crossed = row ? undefined : marked.exec(line.text);
    const { name = '', bare } = (row ?? crossed)?.groups ?? {};
    if (!isFullName(name)) return [];
    const cross = crossed ? line.indent + line.text.lastIndexOf(crossed.groups?.['mark'] ?? '') : 0;
    const vote = row ? choiceOf(row.groups?.['vote'] ?? '') : nearest(columns, cross);
    const letters = (row ?? crossed)?.groups?.['party'] ?? bare ?? null;
    return vote ? [{ name: tidy(name), party: letters, vote, source: [line.start, line.end] }] : [];
  });
}

const columnsOf = (heads: readonly RegExpExecArray[], indent: number) =>
  heads.flatMap(({ 0: word, index }) => {
    const vote = choiceOf(word);
    return vote ? [{ at: indent + index + word.length / 2, vote }] : [];
  });

const nearest = (columns: readonly { at: number; vote: VoteChoice }[], at: number): VoteChoice | undefined =>
  [...columns].sort((one, other) => Math.abs(one.at - at) - Math.abs(other.at - at))[0]?.vote;

const leads = new RegExp(
  String.raw`(?<!\p{L})(?:(?:[Ff][öo]ljande|[Dd]essa)\s+(?:\p{L}+\s+){0,2}?r[öo]sta(?:r|de)\s+)?(?<vote>${choiceWords})(?:-?\s?r[öo]st(?:er|ar|ade)?(?:\s+avges\s+av)?)?(?:\s*\(\d+(?:\s?st)?\))?\s*(?::|(?=\s+\p{Lu}\p{Ll}))\s*(?<names>[^.:]+?)(?=\.|:|\n\s*\n|(?<!\p{L})(?:Ja|Nej|Avst[åa]r|Avstod|Fr[åa]nvarande)(?!\p{L})|$)`,
  'gu',
);
const oneName = new RegExp(String.raw`(?<name>${fullName})(?:\s*\((?<party>[\p{L}-]{1,6})\))?`, 'gu');

/** "Ja: Anna Ek (S), Bo Alm (M)", "Nej röstar Bo Alm (M) och …". */
function named(text: string, offset: number): ProposedBallot[] {
  return [...text.matchAll(leads)].flatMap(({ groups = {}, 0: whole, index }): ProposedBallot[] => {
    const vote = choiceOf(groups['vote'] ?? '');
    const names = groups['names'] ?? '';
    if (!vote) return [];
    const from = offset + index + whole.lastIndexOf(names);
    return [...names.matchAll(oneName)].flatMap((match): ProposedBallot[] => {
      const name = match.groups?.['name'] ?? '';
      if (!isFullName(name) || name.includes('\n\n')) return [];
      const source = [from + match.index, from + match.index + match[0].length] as const;
      return [{ name: tidy(name), party: match.groups?.['party'] ?? null, vote, source }];
    });
  });
}
