import type { VNode } from 'preact';
import type { Ctx } from '../../platform/web/context.ts';
import { useWords } from '../../platform/web/shell.ts';
import { DayText } from '../../platform/web/table.tsx';
import type { Meeting } from '../meeting.ts';
import { yearPlanAddress } from './addresses.ts';
import { seriesStore } from './series.store.ts';
import { seriesTexts } from './texts.ts';

/** Beside a meeting: which series it belongs to, and the day it was moved from. */
export async function seriesBeside(
  c: Ctx,
  meeting: Pick<Meeting, 'id' | 'bodyId' | 'onDay'>,
): Promise<VNode | undefined> {
  const place = await seriesStore(c.get('db')).placeOf(meeting.id);
  return place && <Belongs {...place} meeting={meeting} />;
}

function Belongs(props: {
  name: string;
  nominal: Meeting['onDay'];
  meeting: Pick<Meeting, 'bodyId' | 'onDay'>;
}) {
  const words = useWords(seriesTexts);
  const { nominal, meeting } = props;
  return (
    <p class="quiet">
      <a class="ds-link" href={yearPlanAddress(meeting.bodyId, Number(meeting.onDay.slice(0, 4)))}>
        {words.belongs(props.name)}
      </a>
      {nominal !== meeting.onDay && (
        <>
          {' '}
          {words.shouldHaveBeen} <DayText day={nominal} />.
        </>
      )}
    </p>
  );
}
