import { useWords } from '../../platform/web/shell.ts';
import { DayText, Facts } from '../../platform/web/table.tsx';
import type { Meeting } from '../meeting.ts';
import { whyContextStops } from './context.ts';
import type { MeetingContext } from './context.ts';
import { contextTexts } from './texts.ts';

/** The context first on a meeting's page; what is missing of it is said to those who can write it. */
export function ContextSection(props: {
  meeting: Pick<Meeting, 'kind' | 'state'>;
  context: MeetingContext | undefined;
  mayChange: boolean;
}) {
  const words = useWords(contextTexts);
  const { meeting, context, mayChange } = props;
  const isMissing =
    mayChange && meeting.state === 'planned' && whyContextStops(meeting.kind, 'call', context);
  if (!context && !isMissing) return null;
  return (
    <section aria-labelledby="sammanhang">
      <h2 id="sammanhang" class="ds-heading" data-size="sm">
        {words.context}
      </h2>
      {isMissing && <p>{words.missing}</p>}
      {context?.inheritedFrom && (
        <p class="quiet">
          {words.inherited} <DayText day={context.inheritedFrom} />
        </p>
      )}
      {context && (
        <Facts
          rows={[
            [words.who, context.who],
            [words.why, context.why],
            [words.aim, context.aim],
            [words.next, context.next],
          ]}
        />
      )}
    </section>
  );
}
