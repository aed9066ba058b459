import { useWords } from '../../platform/web/shell.ts';
import { Facts, Tag } from '../../platform/web/table.tsx';
import { meetsTarget, percentOf } from './figures.ts';
import type { MeetingFigures } from './figures.ts';
import { figureTexts } from './texts.ts';

/** How many came against the target, and how much was finished at the meeting. */
export function FiguresSection({ figures }: { figures: MeetingFigures | undefined }) {
  const words = useWords(figureTexts);
  if (!figures) return null;
  const { expected, present, target, items, finished } = figures;
  return (
    <section aria-labelledby="i-siffror">
      <h2 id="i-siffror" class="ds-heading" data-size="sm">
        {words.figures}
      </h2>
      <Facts
        rows={[
          [
            words.attendance,
            expected > 0 && (
              <>
                {words.ofMembers(percentOf(present, expected), present, expected)}{' '}
                <Tag kind={meetsTarget(figures) ? 'success' : 'warning'}>{words.target(target)}</Tag>
              </>
            ),
          ],
          [words.finished, items > 0 && words.ofItems(percentOf(finished, items), finished, items)],
        ]}
      />
    </section>
  );
}
