import type { Proceedings, RecordedVote } from './record.ts';
import { list, prose, saidBy } from './section.ts';
import type { Section } from './section.ts';

/** Who stood aside at a §, and who stepped in (KL 6:28–30). */
export function recusalSections({ recusals }: Proceedings): Section[] {
  const conflicts = recusals.filter(({ why }) => why === 'conflict');
  const abstaining = recusals.filter(({ why }) => why === 'abstains');
  return [
    list(
      'Jäv',
      conflicts.map(({ name, ground, standIn }) => {
        const because = ground === undefined ? '' : ` (6 kap. 28 § ${ground} kommunallagen)`;
        const instead = standIn ? ` ${standIn} tjänstgör i stället.` : '';
        return `${name} anmäler jäv och deltar inte i ärendets handläggning${because}.${instead}`;
      }),
    ),
    list(
      'Deltar inte i beslutet',
      abstaining.map(({ name }) => name),
    ),
  ];
}

/** What was put and how it was voted, in the order it happened (KL 5:67 p1–3, p5). */
export const puttingSections = (how: Proceedings): Section[] => [
  prose('Propositionsordning', [how.putting, how.finding].filter(Boolean).join('\n\n')),
  ...how.votes.map(voteSection),
];

const abouts: Record<RecordedVote['about'], string> = {
  matter: 'Omröstning',
  counter: 'Omröstning om motförslag',
  referBack: 'Omröstning om återremiss',
  table: 'Omröstning om bordläggning',
  election: 'Omröstning vid val',
};
const options = { yes: 'Ja', no: 'Nej', abstain: 'Avstår', absent: 'Frånvarande' } as const;
const by = {
  majority: '',
  chair: 'Rösterna är lika många. Ordförandens utslagsröst avgör.',
  lot: 'Rösterna är lika många. Lotten avgör.',
  minority: 'Minst en tredjedel av de närvarande begär det (minoritetsåterremiss).',
} as const;

function voteSection(vote: RecordedVote): Section {
  const result = vote.outcome === undefined ? '' : vote.outcome === 'yes' ? vote.yesMeans : vote.noMeans;
  return {
    title: abouts[vote.about],
    paragraphs: [
      vote.yesMeans && `Ja-röst för ${vote.yesMeans}. Nej-röst för ${vote.noMeans}.`,
      vote.isOpen ? '' : 'Omröstningen är sluten.',
      vote.decidedBy ? by[vote.decidedBy] : '',
      result && `Utfall: ${result}.`,
      vote.motivation && `Motivering: ${vote.motivation}`,
    ].filter((line) => line !== ''),
    points: vote.tallies.map(({ option, sum, names }) =>
      names.length > 0 ? `${options[option]} ${sum}: ${names.join(', ')}` : `${options[option]} ${sum}`,
    ),
  };
}

export const noteSection = ({ notes }: Proceedings): Section =>
  list(
    'Protokollsanteckningar',
    notes.map(({ by: who, text }) => saidBy(who, text)),
  );
