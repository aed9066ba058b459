import type { BodyId, PersonId } from '../../kernel/actor.ts';
import { readDay } from '../../kernel/day.ts';
import type { Day } from '../../kernel/day.ts';
import { readId } from '../../kernel/id.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { form, routes, signedIn } from '../../platform/web/context.ts';
import type { Ctx, Upload } from '../../platform/web/context.ts';
import type { Problem } from '../../platform/web/form.tsx';
import { seeOther, show } from '../../platform/web/show.tsx';
import type { Visibility } from '../../thread/knot.ts';
import { papersAddress } from '../addresses.ts';
import { forChange, tooLong } from '../for-change.routes.tsx';
import type { AgendaItem } from '../item.ts';
import { whyCannotChange } from '../meeting.ts';
import type { Meeting } from '../meeting.ts';
import { meetingStore } from '../meetings.store.ts';
import { fileVisibility, paperKinds, paperLengths } from './paper.ts';
import { paperStore } from './papers.store.ts';
import { PapersPage, emptyPaper } from './papers.view.tsx';
import type { TypedPaper } from './papers.view.tsx';
import { paperTexts } from './texts.ts';

type KeptFile = Upload & {
  readonly addedBy: PersonId;
  readonly visibility: Visibility;
  readonly day: Day;
  readonly bodyId: BodyId;
};
/** What the papers need of the rest of the house: a file is kept for ever, and its document's id answered. */
export type HandedToPapers = { readonly keepDocument: (db: Db, file: KeptFile) => Promise<string> };

const words = (c: Ctx) => paperTexts[c.get('locale')];

/** The decision basis of an item: listed, added to, filled and shortened by those who run the body. */
export const paperRoutes = (handed: HandedToPapers) =>
  routes()
    .get('/moten/:id/punkter/:item/underlag', (c) =>
      forItem(c, (meeting, item) => page(c, meeting, item, emptyPaper)),
    )
    .post('/moten/:id/punkter/:item/underlag', (c) =>
      forItem(c, async (meeting, item) => {
        const { text, file } = form(c);
        const typed = {
          namn: text('namn'),
          typ: text('typ'),
          daterad: text('daterad'),
          ursprung: text('ursprung'),
        };
        const kind = paperKinds.find((one) => one === typed.typ);
        const dated = readDay(typed.daterad);
        const problems = problemsOf(c, typed, kind, dated);
        if (!kind || problems.length > 0) return page(c, meeting, item, typed, problems);
        const upload = file('fil');
        const document = upload && (await keep(c, handed, meeting, item, upload));
        const paper = { name: typed.namn, kind, dated, origin: typed.ursprung };
        await paperStore(c.get('db')).add(item.id, paper, document);
        return seeOther(c, papersAddress(meeting.id, item.id), words(c).added);
      }),
    )
    .post('/moten/:id/punkter/:item/underlag/fil', (c) =>
      forItem(c, async (meeting, item) => {
        const row = readId(form(c).text('rad'));
        const upload = row && form(c).file(`fil-${row}`);
        const lacks = [{ field: `fil-${row ?? ''}`, sentence: words(c).noFile }];
        if (!row || !upload) return page(c, meeting, item, emptyPaper, lacks);
        const papers = (await paperStore(c.get('db')).ofMeeting(meeting.id)).get(item.id) ?? [];
        if (!papers.some(({ id, missing }) => id === row && missing)) return c.notFound();
        await paperStore(c.get('db')).fill(item.id, row, await keep(c, handed, meeting, item, upload));
        return seeOther(c, papersAddress(meeting.id, item.id), words(c).filled);
      }),
    )
    .post('/moten/:id/punkter/:item/underlag/bort', (c) =>
      forItem(c, async (meeting, item) => {
        const row = readId(form(c).text('rad'));
        if (row) await paperStore(c.get('db')).remove(item.id, row);
        return seeOther(c, papersAddress(meeting.id, item.id), words(c).removed);
      }),
    );

const forItem = (c: Ctx, work: (meeting: Meeting, item: AgendaItem) => Promise<Response>) =>
  forChange(c, whyCannotChange, async (meeting) => {
    const id = readId<'item'>(c.req.param('item'));
    const item = id && (await meetingStore(c.get('db')).findItem(id));
    return item && item.meetingId === meeting.id ? work(meeting, item) : c.notFound();
  });

async function page(
  c: Ctx,
  meeting: Meeting,
  item: AgendaItem,
  typed: TypedPaper,
  problems: readonly Problem[] = [],
): Promise<Response> {
  const papers = (await paperStore(c.get('db')).ofMeeting(meeting.id)).get(item.id) ?? [];
  const shown = { meeting, item, papers, typed, problems };
  return show(c, <PapersPage {...shown} />, problems.length > 0 ? 422 : 200);
}

const keep = (c: Ctx, handed: HandedToPapers, meeting: Meeting, item: AgendaItem, upload: Upload) =>
  handed.keepDocument(c.get('db'), {
    ...upload,
    addedBy: signedIn(c).person,
    visibility: fileVisibility(item.visibility),
    day: meeting.onDay,
    bodyId: meeting.bodyId,
  });

function problemsOf(c: Ctx, typed: TypedPaper, kind: unknown, dated: Day | undefined): Problem[] {
  const { noName, noKind, noDay } = words(c);
  return [
    ...(typed.namn === '' ? [{ field: 'namn', sentence: noName }] : []),
    ...(kind ? [] : [{ field: 'typ', sentence: noKind }]),
    ...(typed.daterad !== '' && !dated ? [{ field: 'daterad', sentence: noDay }] : []),
    ...tooLong(c, typed, paperLengths),
  ];
}
