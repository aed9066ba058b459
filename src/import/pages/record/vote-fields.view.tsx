import { Select, TextInput } from '../../../platform/web/form.tsx';
import type { Problem } from '../../../platform/web/form.tsx';
import { useWords } from '../../../platform/web/shell.ts';
import { emptyRows } from '../../review/answers/record-answer.ts';
import { voteChoices } from '../../review/facts/record.ts';
import type { ReviewedVote } from '../../review/facts/record.ts';
import { reviewTexts } from '../../texts.ts';
import { recordTexts } from './texts.ts';

type Props = {
  vote: ReviewedVote;
  problems: readonly Problem[];
  /** What was typed, where it is shown again. */
  typed?: ((field: string) => string) | undefined;
};

/** Every ballot with name, party and vote, some empty rows for those that are missing, and the printed figures. */
export function VoteFields({ vote, problems, typed }: Props) {
  const words = useWords(reviewTexts);
  const own = useWords(recordTexts);
  const problem = (field: string) => problems.find((one) => one.field === field)?.sentence;
  const options = voteChoices.map((value) => ({ value, label: words.vote[value] }));
  const rows = [...vote.ballots, ...Array.from({ length: emptyRows }, () => undefined)];
  return (
    <>
      <fieldset class="ds-fieldset">
        <legend class="ds-heading" data-size="2xs">
          {own.ballots}
        </legend>
        <p class="hint">{own.ballotsHint}</p>
        {rows.map((ballot, row) => (
          <div class="side-by-side" role="group" aria-label={own.row(row + 1)} key={row}>
            <TextInput
              name={`namn.${row}`}
              label={own.name}
              value={typed?.(`namn.${row}`) ?? ballot?.name ?? ''}
            />
            <TextInput
              name={`parti.${row}`}
              label={own.party}
              value={typed?.(`parti.${row}`) ?? ballot?.party ?? ''}
            />
            <Select
              name={`rost.${row}`}
              label={own.vote}
              options={options}
              value={typed?.(`rost.${row}`) ?? ballot?.vote ?? ''}
              problem={problem(`rost.${row}`)}
            />
          </div>
        ))}
      </fieldset>
      <fieldset class="ds-fieldset">
        <legend class="ds-heading" data-size="2xs">
          {own.sums}
        </legend>
        <p class="hint">{own.sumsHint}</p>
        <div class="side-by-side">
          {voteChoices.map((choice) => (
            <TextInput
              key={choice}
              name={`summa.${choice}`}
              label={words.vote[choice]}
              inputMode="numeric"
              value={typed?.(`summa.${choice}`) ?? String(vote.sums[choice] ?? '')}
              problem={problem(`summa.${choice}`)}
            />
          ))}
        </div>
      </fieldset>
    </>
  );
}
