import { fileURLToPath } from 'node:url';
import { readId } from '../kernel/id.ts';
import type { Id } from '../kernel/id.ts';
import { renderPdf } from '../platform/pdf/render.ts';
import { routes } from '../platform/web/context.ts';
import type { Ctx } from '../platform/web/context.ts';
import { Refused } from '../platform/web/problems.tsx';
import { show } from '../platform/web/show.tsx';
import { approvedCopy, approvedExtract } from './approval/approval-sheet.ts';
import { approvalStore } from './approval/approval.store.ts';
import { approvedFacts, finalNotes } from './approval/approved.store.ts';
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

/** Minutes and extracts as documents that last; once approved, they are the approved ones and say so. */
export const minutesRoutes = (handed: HandedToMinutes) =>
  routes()
    .get('/moten/:id/protokoll', (c) => withRecord(c, handed, (record, id) => minutesOf(c, record, id)))
    .get('/moten/:id/utdrag/:punkt', (c) =>
      withRecord(c, handed, async (record, id) => {
        const item = record.items.find((one) => one.id === c.req.param('punkt'));
        if (!item) return c.notFound();
        const approved = (await approvedFacts(c.get('db'), id)).find(({ itemIds }) =>
          itemIds.includes(item.id),
        );
        return printed(c, approved ? approvedExtract(record, item, approved) : extractSheet(record, item));
      }),
    );

/** The approved document where the asker may read all of it, else a copy of what he or she may see; or the draft. */
async function minutesOf(c: Ctx, record: MeetingRecord, id: Id<'meeting'>): Promise<Response> {
  const db = c.get('db');
  const approved = (await approvedFacts(db, id)).find(({ kind }) => kind === 'whole');
  const last = approved?.versionId ?? (record.isBoard ? undefined : await finalNotes(db, id));
  const bytes = last && (await approvalStore(db).pdfOf(last));
  if (bytes) return pdfAnswer(c, bytes, protocolSheet(record).title);
  return printed(c, approved ? approvedCopy(record, approved.itemIds, approved) : protocolSheet(record));
}

async function withRecord(
  c: Ctx,
  handed: HandedToMinutes,
  then: (record: MeetingRecord, id: Id<'meeting'>) => Promise<Response> | Response,
): Promise<Response> {
  const id = readId<'meeting'>(c.req.param('id'));
  const record = id && (await handed.recordOf(c, id));
  if (!record) return c.notFound();
  const obstacle = whyCannotPrint(record);
  if (obstacle) return show(c, <Refused sentence={minutesTexts[c.get('locale')].obstacle[obstacle]} />, 409);
  return then(record, id);
}

async function printed(c: Ctx, sheet: Sheet): Promise<Response> {
  const { bytes } = await renderPdf({ template, data: sheet, created: new Date() });
  return pdfAnswer(c, bytes, sheet.title);
}
