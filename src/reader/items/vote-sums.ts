import type { ProposedVote, VoteChoice } from '../shape.ts';
import { fold } from '../text/fold.ts';

const words: Readonly<Record<string, number>> = {
  ingen: 0,
  inga: 0,
  noll: 0,
  en: 1,
  ett: 1,
  tva: 2,
  tre: 3,
  fyra: 4,
  fem: 5,
  sex: 6,
  sju: 7,
  atta: 8,
  nio: 9,
  tio: 10,
  elva: 11,
  tolv: 12,
  tretton: 13,
  fjorton: 14,
  femton: 15,
};
const number = String.raw`(?<!\d)(?<sum>\d{1,3}|${Object.keys(words).join('|')})`;
const said: readonly (readonly [VoteChoice, RegExp])[] = [
  [
    'yes',
    new RegExp(
      String.raw`${number}\s+(?:st\s+)?ja\b(?:-?\s?rost\p{L}*)?|\bja(?:-?\s?roster)?\s*[:=]?\s*(?<after>\d{1,3})(?!\d)`,
      'u',
    ),
  ],
  [
    'no',
    new RegExp(
      String.raw`${number}\s+(?:st\s+)?nej\b(?:-?\s?rost\p{L}*)?|\bnej(?:-?\s?roster)?\s*[:=]?\s*(?<after>\d{1,3})(?!\d)`,
      'u',
    ),
  ],
  [
    'abstains',
    new RegExp(
      String.raw`${number}\s+(?:\p{L}+\s+){0,2}?(?:avstar|avstod|avstaende|nedlagda)|\bavst(?:ar|od)\s*[:=]?\s*(?<after>\d{1,3})(?!\d)`,
      'u',
    ),
  ],
  [
    'absent',
    new RegExp(
      String.raw`${number}\s+(?:\p{L}+\s+){0,2}?franvarande|\bfranvarande\s*[:=]?\s*(?<after>\d{1,3})(?!\d)`,
      'u',
    ),
  ],
];

/** "Ja-röster: 24 / Nej-röster: 13 / Avstår: 4": each sum stands after its own label. */
const labelled: readonly (readonly [VoteChoice, RegExp])[] = [
  ['yes', /\bja(?:-?\s?roster)?\s*[:=]\s*(?<after>\d{1,3})(?!\d)/u],
  ['no', /\bnej(?:-?\s?roster)?\s*[:=]\s*(?<after>\d{1,3})(?!\d)/u],
  ['abstains', /\b(?:avst(?:ar|od|aende)|nedlagda(?:\s+roster)?)\s*[:=]\s*(?<after>\d{1,3})(?!\d)/u],
  ['absent', /\bfranvarande\s*[:=]\s*(?<after>\d{1,3})(?!\d)/u],
];

/** The sums as the minutes print them: "4 ja-röster mot 1 nej-röst och 1 som avstår", or a row "Summa 4 1 1". */
export function sumsIn(text: string): ProposedVote['sums'] {
  const folded = fold(text).replace(/\s+/g, ' ');
  const sums: Record<VoteChoice, number | null> = { yes: null, no: null, abstains: null, absent: null };
  const inLabels = labelled.slice(0, 2).every(([, pattern]) => pattern.test(folded));
  for (const [choice, pattern] of inLabels ? labelled : said) {
    const { sum, after } = pattern.exec(folded)?.groups ?? {};
    const printed = sum ?? after;
    if (printed !== undefined) sums[choice] = words[printed] ?? Number(printed);
  }
  const row = /\b(?:summa|totalt|antal)\s+(\d{1,3})\s+(\d{1,3})(?:\s+(\d{1,3}))?(?:\s+(\d{1,3}))?(?!\d)/.exec(
    folded,
  );
  const order: readonly VoteChoice[] = ['yes', 'no', 'abstains', 'absent'];
  if (row)
    order.forEach((choice, at) => (sums[choice] ??= row[at + 1] === undefined ? null : Number(row[at + 1])));
  return sums;
}

const choiceName: Readonly<Record<VoteChoice, string>> = {
  yes: 'ja',
  no: 'nej',
  abstains: 'avstår',
  absent: 'frånvarande',
};

/** Where the names do not come to the sums, or a vote cannot be read: a sentence for whoever reviews. */
export function countWarnings(number: string | null, votes: readonly ProposedVote[]): string[] {
  const where = number === null ? 'Omröstningen' : `Omröstningen i § ${number}`;
  return votes.flatMap(({ ballots, sums, unsure = [] }) => {
    if (unsure.length > 0)
      return [`${where}: det går inte att se hur ${listed(unsure)} röstade. Fyll i det från dokumentet.`];
    if (ballots.length === 0) return [];
    return Object.entries(choiceName).flatMap(([choice, word]) => {
      const printed = sums[choice as VoteChoice];
      const counted = ballots.filter((ballot) => ballot.vote === choice).length;
      if (printed === null || printed === counted) return [];
      return [`${where}: protokollet räknar ${printed} för ”${word}”, men ${counted} namn står där.`];
    });
  });
}

const listed = (names: readonly string[]): string =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} och ${names.at(-1)}` : names.join('');
