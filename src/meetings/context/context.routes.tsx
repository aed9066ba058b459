import { form, routes } from '../../platform/web/context.ts';
import { seeOther, show } from '../../platform/web/show.tsx';
import { meetingAddress } from '../addresses.ts';
import { forChange, tooLong } from '../for-change.routes.tsx';
import { whyCannotChange } from '../meeting.ts';
import { contextLengths } from './context.ts';
import { contextStore } from './context.store.ts';
import { ContextPage } from './context.view.tsx';
import { contextTexts } from './texts.ts';

const empty = { who: '', why: '', aim: '', next: '' };

/** Writing a meeting's context, by those who run its body, until the meeting is closed. */
export const contextRoutes = () =>
  routes()
    .get('/moten/:id/sammanhang', (c) =>
      forChange(c, whyCannotChange, async (meeting) => {
        const stored = await contextStore(c.get('db')).of(meeting.id);
        return show(c, <ContextPage meeting={meeting} stored={stored} typed={stored ?? empty} />);
      }),
    )
    .post('/moten/:id/sammanhang', (c) =>
      forChange(c, whyCannotChange, async (meeting) => {
        const contexts = contextStore(c.get('db'));
        const { text, typed } = form(c);
        const said = { who: text('vilka'), why: text('varfor'), aim: text('uppna'), next: text('nasta') };
        const again = { meeting, typed: said };
        const problems = tooLong(c, typed, contextLengths);
        if (problems.length > 0) {
          const stored = await contexts.of(meeting.id);
          return show(c, <ContextPage {...again} stored={stored} problems={problems} />, 422);
        }
        const version = text('version') === '' ? -1 : Number(text('version'));
        if ((await contexts.save(meeting.id, version, said)) === 'stale') {
          return show(c, <ContextPage {...again} stored={await contexts.of(meeting.id)} stale />, 409);
        }
        return seeOther(c, meetingAddress(meeting.id), contextTexts[c.get('locale')].saved);
      }),
    );
