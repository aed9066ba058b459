import { fileURLToPath } from 'node:url';
import { readId } from '../kernel/id.ts';
import type { Id } from '../kernel/id.ts';
import { renderPdf } from '../platform/pdf/render.ts';
import { routes } from '../platform/web/context.ts';
import type { Ctx } from '../platform/web/context.ts';
import { Refused } from '../platform/web/problems.tsx';
import { show } from '../platform/web/show.tsx';
import { pdfAnswer } from './pdf-answer.routes.tsx';
import { whyCannotPrint } from './record.ts';
import type { MeetingRecord } from './record.ts';
import { extractSheet, protocolSheet } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { minutesTexts } from './texts.ts';

export type HandedToMinutes = {
  /** A meeting's record as far as the asker may see it; undefined where there is none. */
  readonly recordOf: (c: Ctx, meetingId: Id<'meeting'>) => Promise<MeetingRecord | undefined>;
};

const template = fileURLToPath(new URL('./minutes.typ', import.meta.url));

/** Minutes and extracts as documents that last. */
export const minutesRoutes = (handed: HandedToMinutes) =>
  routes()
    .get('/moten/:id/protokoll', (c) => printed(c, handed, (record) => protocolSheet(record)))
    .get('/moten/:id/utdrag/:punkt', (c) =>
      printed(c, handed, (record) => {
        const item = record.items.find(({ id }) => id === c.req.param('punkt'));
        return item && extractSheet(record, item);
      }),
    );

async function printed(
  c: Ctx,
  handed: HandedToMinutes,
  sheetOf: (record: MeetingRecord) => Sheet | undefined,
): Promise<Response> {
  const id = readId<'meeting'>(c.req.param('id'));
  const record = id && (await handed.recordOf(c, id));
  if (!record) return c.notFound();
  const obstacle = whyCannotPrint(record);
  if (obstacle) return show(c, <Refused sentence={minutesTexts[c.get('locale')].obstacle[obstacle]} />, 409);
  const sheet = sheetOf(record);
  if (!sheet) return c.notFound();
  const { bytes } = await renderPdf({ template, data: sheet, created: new Date() });
  return pdfAnswer(c, bytes, sheet.title);
}
