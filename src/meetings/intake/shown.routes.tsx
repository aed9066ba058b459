import type { VNode } from 'preact';
import { runsBody } from '../../kernel/actor.ts';
import type { Ctx } from '../../platform/web/context.ts';
import { useWords } from '../../platform/web/shell.ts';
import type { Meeting } from '../meeting.ts';
import { intakeListAddress } from './addresses.ts';
import { intakeStore } from './intake.store.ts';
import { intakeTexts } from './texts.ts';

/** Beside a coming meeting, for those who run its body: how many prepared matters wait for an agenda. */
export async function intakeBeside(
  c: Ctx,
  meeting: Pick<Meeting, 'bodyId' | 'state'>,
): Promise<VNode | undefined> {
  const actor = c.get('actor');
  const isComing = meeting.state === 'planned' || meeting.state === 'called';
  if (!actor || !isComing || !runsBody(actor, meeting.bodyId)) return undefined;
  const waiting = await intakeStore(c.get('db')).ofBody(meeting.bodyId, ['prepared']);
  return waiting.length > 0 ? <Waiting bodyId={meeting.bodyId} count={waiting.length} /> : undefined;
}

function Waiting(props: { bodyId: string; count: number }) {
  const words = useWords(intakeTexts);
  return (
    <p>
      <a class="ds-link" href={intakeListAddress(props.bodyId)}>
        {words.waiting(props.count)}
      </a>
    </p>
  );
}
