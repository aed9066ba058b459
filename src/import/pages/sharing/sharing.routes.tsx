import { readId } from '../../../kernel/id.ts';
import { form, routes, signedIn } from '../../../platform/web/context.ts';
import type { Ctx } from '../../../platform/web/context.ts';
import { Refused } from '../../../platform/web/problems.tsx';
import { seeOther, show } from '../../../platform/web/show.tsx';
import { readingAddress } from '../../addresses.ts';
import { shareStore } from '../../reading/shares.store.ts';
import { leadsReading } from '../../review/desk/desk.store.ts';
import type { ShownReading } from '../../review/desk/shown.store.ts';
import { reviewTexts } from '../../texts.ts';
import { atDesk, fromOwnPage } from '../at-desk.routes.tsx';
import type { HandedToImport } from '../at-desk.routes.tsx';
import { ReviewPage } from '../desk/review.view.tsx';
import { SharingPage } from './sharing.view.tsx';

type Desks = ReturnType<typeof atDesk>;

/** Who reviews a reading together: one more is invited, or taken away again. */
export const sharingRoutes = (handed: HandedToImport) => {
  const at = atDesk(handed);
  return routes()
    .get('/las-in/:id/dela', async (c) => {
      signedIn(c);
      const reading = await at.found(c);
      if (!reading || reading.reading.state !== 'open') return c.notFound();
      const desk = await at.desk(c, reading);
      return desk.leads ? show(c, <SharingPage {...desk} />) : notYours(c);
    })
    .post('/las-in/:id/dela', (c) => ledBy(c, at, (shown) => invite(c, at, shown)))
    .post('/las-in/:id/dela/bort', (c) =>
      ledBy(c, at, async ({ reading }) => {
        const person = readId<'person'>(form(c).text('person'));
        if (person) await shareStore(c.get('db')).leave(reading.id, person);
        return seeOther(c, `${readingAddress(reading.id)}#dela`, reviewTexts[c.get('locale')].uninvited);
      }),
    );
};

const notYours = (c: Ctx) => show(c, <Refused sentence={reviewTexts[c.get('locale')].notYours} />, 403);

/** Does it for those who lead the reading; the invited invite nobody. */
async function ledBy(c: Ctx, at: Desks, verb: (shown: ShownReading) => Promise<Response>): Promise<Response> {
  const started = await at.held(c);
  if ('refused' in started) return started.refused;
  const { reading, actor, review } = started.reading;
  return leadsReading(actor, reading, review.head.body) ? verb(started.reading) : notYours(c);
}

/** Invites whoever has the name; a name that nobody has, or several, is asked about with what was typed. */
async function invite(c: Ctx, at: Desks, shown: ShownReading): Promise<Response> {
  const { reading, actor } = shown;
  const words = reviewTexts[c.get('locale')];
  const name = form(c).text('inbjuden').trim().replace(/\s+/g, ' ');
  const shares = shareStore(c.get('db'));
  const named = name === '' ? [] : await shares.named(name);
  const [person] = named;
  if (person && named.length === 1) {
    await shares.invite(reading.id, person.id, actor.person);
    return seeOther(c, `${readingAddress(reading.id)}#dela`, words.invited(person.name));
  }
  const sentence = name === '' ? words.inviteEmpty : person ? words.inviteSeveral : words.inviteUnknown;
  const desk = await at.desk(c, shown);
  const problems = [{ field: 'inbjuden', sentence }];
  const page = fromOwnPage(c) ? (
    <SharingPage {...desk} typed={name} problems={problems} />
  ) : (
    <ReviewPage {...desk} invited={name} problems={problems} />
  );
  return show(c, page, 422);
}
