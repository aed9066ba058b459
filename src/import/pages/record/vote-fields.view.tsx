import { Select, TextInput } from '../../../platform/web/form.tsx';
import type { Problem } from '../../../platform/web/form.tsx';
import { useWords } from '../../../platform/web/shell.ts';
import { emptyRows } from '../../review/answers/record-answer.ts';
import { voteChoices } from '../../review/facts/record.ts';
import type { Ballot, ReviewedVote } from '../../review/facts/record.ts';
import { reviewTexts } from '../../texts.ts';
import { recordTexts } from './texts.ts';

type Props = {
  vote: ReviewedVote;
  problems: readonly Problem[];
  /** What was typed, where it is shown again. */
  typed?: ((field: string) => string) | undefined;
};

/** Every ballot with name, party and vote, some empty rows for those that are missing, and the printed figures. */
export function VoteFields(props: Props) {
  const own = useWords(recordTexts);
  const rows = [...props.vote.ballots, ...Array.from({ length: emptyRows }, () => undefined)];
  return (
    <>
      <fieldset class="ds-fieldset">
        <legend class="ds-heading" data-size="2xs">
          {own.ballots}
        </legend>
        <p class="hint">{own.ballotsHint}</p>
        {rows.map((ballot, row) => (
          <BallotRow key={row} {...props} ballot={ballot} row={row} />
        ))}
      </fieldset>
      <SumFields {...props} />
    </>
  );
}

const problemAt = ({ problems }: Props, field: string): string | undefined =>
  problems.find((one) => one.field === field)?.sentence;

function BallotRow(props: Props & { ballot: Ballot | undefined; row: number }) {
  const own = useWords(recordTexts);
  const { vote: ways } = useWords(reviewTexts);
  const { ballot, row, typed } = props;
  return (
    <div class="ballot" role="group" aria-label={own.row(row + 1)}>
      <TextInput name={`namn.${row}`} label={own.name} value={typed?.(`namn.${row}`) ?? ballot?.name ?? ''} />
      <TextInput
        name={`parti.${row}`}
        label={own.party}
        value={typed?.(`parti.${row}`) ?? ballot?.party ?? ''}
      />
      <Select
        name={`rost.${row}`}
        label={own.vote}
        options={voteChoices.map((value) => ({ value, label: ways[value] }))}
        value={typed?.(`rost.${row}`) ?? ballot?.vote ?? ''}
        problem={problemAt(props, `rost.${row}`)}
      />
    </div>
  );
}

function SumFields(props: Props) {
  const own = useWords(recordTexts);
  const { vote: ways } = useWords(reviewTexts);
  const { vote, typed } = props;
  return (
    <fieldset class="ds-fieldset">
      <legend class="ds-heading" data-size="2xs">
        {own.sums}
      </legend>
      <p class="hint">{own.sumsHint}</p>
      <div class="sums">
        {voteChoices.map((choice) => (
          <TextInput
            key={choice}
            name={`summa.${choice}`}
            label={ways[choice]}
            inputMode="numeric"
            value={typed?.(`summa.${choice}`) ?? String(vote.sums[choice] ?? '')}
            problem={problemAt(props, `summa.${choice}`)}
          />
        ))}
      </div>
    </fieldset>
  );
}
