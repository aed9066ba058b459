import type { VNode } from 'preact';
import { runsBody } from '../../kernel/actor.ts';
import type { Ctx } from '../../platform/web/context.ts';
import { useWords } from '../../platform/web/shell.ts';
import type { Meeting } from '../meeting.ts';
import { standingItemAddress } from './addresses.ts';
import { isEmptySoon } from './standing.ts';
import { standingStore } from './standing.store.ts';
import { standingTexts } from './texts.ts';

/** Beside a meeting of the next two weeks, for those who run its body: standing items that nobody presents (domain.md O8). */
export async function standingBeside(
  c: Ctx,
  meeting: Pick<Meeting, 'id' | 'bodyId' | 'state' | 'onDay'>,
): Promise<VNode | undefined> {
  const actor = c.get('actor');
  const isComing = meeting.state === 'planned' || meeting.state === 'called';
  if (!actor || !isComing || !runsBody(actor, meeting.bodyId)) return undefined;
  if (!isEmptySoon({ onDay: meeting.onDay, presenter: '' }, c.get('today'))) return undefined;
  const empty = await standingStore(c.get('db')).emptyTurnsAt(meeting.id);
  return empty.length > 0 ? <EmptyTurns turns={empty} /> : undefined;
}

function EmptyTurns(props: { turns: readonly { id: string; heading: string }[] }) {
  const words = useWords(standingTexts);
  return (
    <ul class="ds-alert" data-color="warning">
      {props.turns.map(({ id, heading }) => (
        <li key={id}>
          <a class="ds-link" href={standingItemAddress(id)}>
            {words.emptySoon(heading)}
          </a>
        </li>
      ))}
    </ul>
  );
}
