import type { Actor } from '../../kernel/actor.ts';
import { readId } from '../../kernel/id.ts';
import { form, routes, signedIn } from '../../platform/web/context.ts';
import type { Ctx } from '../../platform/web/context.ts';
import { Refused } from '../../platform/web/problems.tsx';
import { seeOther, show } from '../../platform/web/show.tsx';
import { whyCannotRun } from '../approval/approval.ts';
import { approvalStore } from '../approval/approval.store.ts';
import { standing } from '../approval/gather.routes.tsx';
import type { Standing } from '../approval/gather.routes.tsx';
import type { HandedToApproval } from '../approval/handed.ts';
import { finalNotesAddress } from './addresses.ts';
import { complete, handOut } from './notes.job.ts';
import { notesStore } from './notes.store.ts';
import { openDraft, whyCannotAsk, whyCannotComplete, whyCannotHandOut } from './notes.ts';
import type { Correction, NotesObstacle } from './notes.ts';
import { NotesPage } from './notes.view.tsx';
import type { NotesShown } from './notes.view.tsx';
import { notesTexts } from './texts.ts';

const words = (c: Ctx) => notesTexts[c.get('locale')];
type Known = Standing & { readonly corrections: readonly Correction[]; readonly tookPart: boolean };

/** How notes of meetings that are not approved become final: handed out, corrected, completed (domain.md H18). */
export const notesRoutes = (handed: HandedToApproval) =>
  routes()
    .get('/moten/:id/fardigstall', (c) => withKnown(c, handed, (known) => showNotes(c, known)))
    .post('/moten/:id/fardigstall/skicka', (c) =>
      asSomebody(c, handed, async (known, actor) => {
        const why = whyCannotHandOut(known.meeting, known.versions, actor);
        if (why) return refuse(c, why);
        const { correctionDays } = known.procedure;
        await handOut(
          c.get('db'),
          toPrint(known),
          correctionDays,
          c.get('today'),
          await doing(actor, handed),
        );
        return seeOther(c, finalNotesAddress(known.meeting.id), words(c).handedOut);
      }),
    )
    .post('/moten/:id/fardigstall/rattelser', (c) =>
      asSomebody(c, handed, async (known, actor) => {
        const draft = openDraft(known.versions);
        const why = whyCannotAsk(draft, known.tookPart, c.get('today'));
        if (why || !draft) return refuse(c, why ?? 'no-draft');
        const text = form(c).text('rattelse').trim();
        if (text === '') {
          return showNotes(c, known, { problems: [{ field: 'rattelse', sentence: words(c).needsText }] });
        }
        await notesStore(c.get('db')).ask(draft.id, actor, text);
        return seeOther(c, `${finalNotesAddress(known.meeting.id)}#rattelser`, words(c).asked);
      }),
    )
    .post('/moten/:id/fardigstall/rattelser/:rattelse', (c) =>
      asSomebody(c, handed, (known, actor) => answer(c, known, actor)),
    )
    .post('/moten/:id/fardigstall/klart', (c) =>
      asSomebody(c, handed, async (known, actor) => {
        const { meeting, versions, corrections } = known;
        const why = whyCannotComplete(meeting, versions, corrections, actor, c.get('today'));
        const draft = openDraft(versions);
        if (why || !draft) return refuse(c, why ?? 'no-draft');
        await complete(c.get('db'), toPrint(known), draft, c.get('today'), await doing(actor, handed));
        return seeOther(c, finalNotesAddress(meeting.id), words(c).completed);
      }),
    );

async function answer(c: Ctx, known: Known, actor: Actor) {
  const why = whyCannotRun(known.meeting.bodyId, actor);
  if (why) return refuse(c, why);
  const id = readId<'correction'>(c.req.param('rattelse'));
  if (!id || !known.corrections.some((one) => one.id === id)) return c.notFound();
  const { text } = form(c);
  const said = (['taken', 'declined'] as const).find((one) => one === text('svar'));
  const reason = text('skal').trim();
  if (!said)
    return showNotes(c, known, { problems: [{ field: `svar-${id}`, sentence: words(c).needsAnswer }] });
  if (said === 'declined' && reason === '') {
    return showNotes(c, known, { problems: [{ field: `skal-${id}`, sentence: words(c).needsWhy }] });
  }
  const stored = await notesStore(c.get('db')).answer(id, said, reason, actor.person);
  return stored === 'stale'
    ? show(c, <Refused sentence={words(c).stale} />, 409)
    : seeOther(c, `${finalNotesAddress(known.meeting.id)}#rattelser`, words(c).answered);
}

const doing = async (by: Actor, { seal }: HandedToApproval) => ({ by, at: new Date(), seal: await seal() });
const toPrint = ({ meeting, record }: Known) => ({
  meetingId: meeting.id,
  record,
  itemIds: record.items.flatMap(({ id }) => readId<'item'>(id) ?? []),
});
const refuse = (c: Ctx, why: NotesObstacle) =>
  show(c, <Refused sentence={words(c).obstacle[why]} />, why.startsWith('already') ? 409 : 403);

async function withKnown(
  c: Ctx,
  handed: HandedToApproval,
  then: (known: Known) => Promise<Response> | Response,
): Promise<Response> {
  const stand = await standing(c, handed, readId<'meeting'>(c.req.param('id')));
  if (!stand) return c.notFound();
  const store = notesStore(c.get('db'));
  const versions = stand.versions.filter(({ kind }) => kind === 'notes');
  const draft = openDraft(versions) ?? versions.findLast(({ state }) => state === 'taken-back');
  return then({
    ...stand,
    versions,
    corrections: draft && c.get('actor') ? await store.correctionsOf(draft.id) : [],
    tookPart: draft !== undefined && (await store.tookPart(draft.id)),
  });
}

/** The same for a form; two who do something at once come one after the other. */
const asSomebody = async (
  c: Ctx,
  handed: HandedToApproval,
  then: (known: Known, actor: Actor) => Promise<Response> | Response,
): Promise<Response> => {
  const actor = signedIn(c);
  const id = readId<'meeting'>(c.req.param('id'));
  if (id) await approvalStore(c.get('db')).nextNumber(id);
  return withKnown(c, handed, (known) => then(known, actor));
};

function showNotes(c: Ctx, known: Known, more: Pick<NotesShown, 'problems'> = {}) {
  const { meeting, versions, corrections, procedure, tookPart } = known;
  const actor = c.get('actor');
  const today = c.get('today');
  return show(
    c,
    <NotesPage
      meeting={meeting}
      versions={versions}
      corrections={corrections}
      correctionDays={procedure.correctionDays}
      runs={actor !== undefined && whyCannotRun(meeting.bodyId, actor) === undefined}
      handOut={actor ? whyCannotHandOut(meeting, versions, actor) : 'not-running-the-body'}
      ask={actor ? whyCannotAsk(openDraft(versions), tookPart, today) : 'did-not-take-part'}
      complete={
        actor ? whyCannotComplete(meeting, versions, corrections, actor, today) : 'not-running-the-body'
      }
      {...more}
    />,
    more.problems ? 422 : 200,
  );
}
