import { bodyStore } from '../../bodies/bodies.store.ts';
import { readDay } from '../../kernel/day.ts';
import { form, routes } from '../../platform/web/context.ts';
import type { Problem } from '../../platform/web/form.tsx';
import { tooLong } from '../for-change.routes.tsx';
import { after, forMatter, page, versionOf, words } from './for-matter.routes.tsx';
import {
  reasonLength,
  whyCannotAssign,
  whyCannotPlace,
  whyCannotPrepare,
  whyCannotReturn,
  whyCannotWithdraw,
} from './intake.ts';
import { intakeStore } from './intake.store.ts';

/** What is done with a matter: who prepares it, prepared, given back, put on an agenda, taken back. */
export const verbRoutes = () =>
  routes()
    .post('/beredningslista/:id/bered', (c) =>
      forMatter(c, whyCannotAssign, async (matter) => {
        const { text, typed } = form(c);
        const name = text('beredare').trim();
        const found = name === '' ? [] : await bodyStore(c.get('db')).peopleNamed(name);
        const preparer = found.length === 1 ? found[0] : undefined;
        const due = readDay(text('handlingar-senast'));
        const { noPerson, noDay } = words(c).problem;
        const problems: Problem[] = [
          ...(name !== '' && !preparer ? [{ field: 'beredare', sentence: noPerson }] : []),
          ...(text('handlingar-senast') !== '' && !due
            ? [{ field: 'handlingar-senast', sentence: noDay }]
            : []),
        ];
        if (problems.length > 0) return page(c, matter, { typed, problems });
        const outcome = await intakeStore(c.get('db')).assign(matter.id, versionOf(c), preparer, due);
        return after(c, matter, outcome, words(c).assigned);
      }),
    )
    .post('/beredningslista/:id/klart', (c) =>
      forMatter(c, whyCannotPrepare, async (matter) =>
        after(
          c,
          matter,
          await intakeStore(c.get('db')).step(matter.id, versionOf(c), 'prepared'),
          words(c).isPrepared,
        ),
      ),
    )
    .post('/beredningslista/:id/ater', (c) =>
      forMatter(c, whyCannotReturn, async (matter) => {
        const { text, typed } = form(c);
        const lacks =
          text('skal').trim() === '' ? [{ field: 'skal', sentence: words(c).problem.noReason }] : [];
        const problems = [...lacks, ...tooLong(c, typed, reasonLength)];
        if (problems.length > 0) return page(c, matter, { problems });
        const outcome = await intakeStore(c.get('db')).giveBack(matter.id, versionOf(c), text('skal').trim());
        return after(c, matter, outcome, words(c).givenBack);
      }),
    )
    .post('/beredningslista/:id/satt-upp', (c) =>
      forMatter(c, whyCannotPlace, async (matter) => {
        const store = intakeStore(c.get('db'));
        const meetings = await store.openMeetings(matter.bodyId, c.get('today'));
        const meeting = meetings.find(({ id }) => id === form(c).text('mote'));
        const lacks = [{ field: 'mote', sentence: words(c).problem.noMeeting }];
        if (!meeting) return page(c, matter, { problems: lacks });
        const placed = await store.place(matter, versionOf(c), meeting.id);
        return after(c, matter, placed === 'stale' ? 'stale' : 'changed', words(c).placed);
      }),
    )
    .post('/beredningslista/:id/ta-tillbaka', (c) =>
      forMatter(c, whyCannotWithdraw, async (matter) =>
        after(
          c,
          matter,
          await intakeStore(c.get('db')).step(matter.id, versionOf(c), 'withdrawn'),
          words(c).withdrawn,
        ),
      ),
    );
