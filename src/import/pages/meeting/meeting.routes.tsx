import { routes, signedIn } from '../../../platform/web/context.ts';
import type { Ctx } from '../../../platform/web/context.ts';
import { show } from '../../../platform/web/show.tsx';
import { readingAddress } from '../../addresses.ts';
import { headAnswer, nameAnswers } from '../../review/answers/answers.ts';
import type { Choices } from '../../review/answers/choices.ts';
import { problemsOf } from '../../review/desk/problems.ts';
import type { ShownReading } from '../../review/desk/shown.store.ts';
import { importTexts } from '../../texts.ts';
import { atDesk, fromOwnPage, offeredIn, sentBy } from '../at-desk.routes.tsx';
import type { HandedToImport } from '../at-desk.routes.tsx';
import { ReviewPage } from '../desk/review.view.tsx';
import { MeetingPage } from './meeting.view.tsx';
import { NamesPage } from './names-form.view.tsx';

/** What is said of the meeting, and whom the names in the document mean. */
export const meetingRoutes = (handed: HandedToImport) => {
  const at = atDesk(handed);
  return routes()
    .post('/las-in/:id/huvud', (c) => answerHead(c, at))
    .get('/las-in/:id/motet', async (c) => {
      signedIn(c);
      const reading = await at.found(c);
      if (!reading || reading.reading.state !== 'open') return c.notFound();
      return show(c, <MeetingPage {...await at.desk(c, reading)} />);
    })
    .get('/las-in/:id/namn', async (c) => {
      signedIn(c);
      const reading = await at.found(c);
      if (!reading || reading.reading.state !== 'open') return c.notFound();
      return show(c, <NamesPage {...await at.desk(c, reading)} />);
    })
    .post('/las-in/:id/namn', (c) =>
      at.keep(c, {
        answer: (before) => withNames(before, c),
        leadsTo: ({ reading }) => `${readingAddress(reading.id)}#namn`,
        notice: importTexts[c.get('locale')].saved,
        ...(fromOwnPage(c) && {
          page: (desk, conflicts) => <NamesPage {...desk} conflicts={conflicts} />,
        }),
      }),
    );
};

/** What was said of the meeting; shown again beside another's answer with what is still missing in it. */
function answerHead(c: Ctx, at: ReturnType<typeof atDesk>): Promise<Response> {
  const words = importTexts[c.get('locale')];
  return at.keep(c, {
    answer: (before) => ({ ...before.reading.choices, head: headAnswer(sentBy(c), offeredIn(before)) }),
    leadsTo: ({ reading }) => `${readingAddress(reading.id)}#tveksamt`,
    notice: words.saved,
    page(desk, conflicts) {
      const problems = problemsOf(desk.obstacles, words.obstacle);
      const Shown = fromOwnPage(c) ? MeetingPage : ReviewPage;
      return <Shown {...desk} conflicts={conflicts} problems={problems} />;
    },
  });
}

const withNames = ({ reading, ...rest }: ShownReading, c: Ctx): Choices => ({
  ...reading.choices,
  names: {
    ...reading.choices.names,
    ...nameAnswers(
      reading.proposal.people,
      reading.choices.names,
      sentBy(c),
      offeredIn({ reading, ...rest }),
    ),
  },
});
