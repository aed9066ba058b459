import { ErrorSummary } from '../../../platform/web/form.tsx';
import type { Problem } from '../../../platform/web/form.tsx';
import { useWords } from '../../../platform/web/shell.ts';
import type { Desk } from '../../review/desk/desk.store.ts';
import { importTexts } from '../../texts.ts';
import { OwnPage } from '../alone.view.tsx';
import { Names } from '../meeting/names-form.view.tsx';
import { EndingParts, RefusedBecause } from './ending.view.tsx';

/** What is left before a reading can be accepted, and nothing else; the names that were sent with it stay chosen. */
export function EndingPage(props: Desk & { problems: readonly Problem[] }) {
  const words = useWords(importTexts);
  const { reading, matches } = props;
  return (
    <OwnPage reading={reading} title={words.accept}>
      <ErrorSummary problems={props.problems} />
      <RefusedBecause {...props} />
      <EndingParts {...props} refused />
      {reading.proposal.people.length > 0 && (
        <details>
          <summary>{words.names}</summary>
          <Names reading={reading} matches={matches} />
        </details>
      )}
    </OwnPage>
  );
}
