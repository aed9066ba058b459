import { fullName, isFullName } from '../head/names.ts';
import type { ProposedBallot, ProposedVote } from '../shape.ts';
import { fold, tidy } from '../text/fold.ts';
import type { Page } from '../text/page.ts';
import type { RoughItem, Section } from './rough.ts';
import { choiceOf, choiceWords, isHeadOfChoices, votesInRows } from './vote-rows.ts';
import { sumsIn } from './vote-sums.ts';

const nobody: ReturnType<typeof votesInRows> = { ballots: [], unsure: [] };

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
  ...((one.unsure ?? other.unsure) && { unsure: [...(one.unsure ?? []), ...(other.unsure ?? [])] }),
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
  const table = isVote || section.lines.some(isHeadOfChoices) ? votesInRows(section.lines) : nobody;
  const isTable = table.ballots.length + table.unsure.length > 0;
  const ballots = isTable ? table.ballots : named(text, first.start);
  const sums = sumsIn(text);
  const counted = Object.values(sums).some((sum) => sum !== null);
  if (!isTable && ballots.length === 0 && !counted) return undefined;
  return {
    ballots: onceEach(ballots),
    sums,
    ...(table.unsure.length > 0 && { unsure: table.unsure }),
    source: [first.start, last.end],
  };
}

const onceEach = (ballots: readonly ProposedBallot[]): ProposedBallot[] => [
  ...new Map(ballots.map((ballot) => [fold(ballot.name), ballot])).values(),
];

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
