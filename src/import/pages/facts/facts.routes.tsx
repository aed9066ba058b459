import type { VNode } from 'preact';
import { form, routes, signedIn } from '../../../platform/web/context.ts';
import type { Ctx } from '../../../platform/web/context.ts';
import { show } from '../../../platform/web/show.tsx';
import { readingFactAddress } from '../../addresses.ts';
import { atDesk, boardIn, fromOwnPage, offeredIn, sentBy } from '../at-desk.routes.tsx';
import type { HandedToImport, Keeping } from '../at-desk.routes.tsx';
import { ReviewPage } from '../desk/review.view.tsx';
import { FactPage } from './fact.view.tsx';
import { draftAnswer, factAnswer, saysDayInWords, searchesOwner } from '../../review/answers/answers.ts';
import { withFact } from '../../review/answers/choices.ts';
import type { Conflict } from '../../review/answers/conflicts.ts';
import { mustBeAnswered, nextDoubtful } from '../../review/desk/board.ts';
import type { Desk } from '../../review/desk/desk.store.ts';
import { deskAddress, readDeskView } from '../../review/desk/desk-view.ts';
import type { DeskView } from '../../review/desk/desk-view.ts';
import type { ShownReading } from '../../review/desk/shown.store.ts';
import { factIn } from '../../review/facts/review.ts';
import type { ReviewedFact } from '../../review/facts/review.ts';
import { reviewTexts } from '../../texts.ts';

/** Answers to one fact, from its card or from its own page. */
export const factRoutes = (handed: HandedToImport) => {
  const at = atDesk(handed);
  return routes()
    .get('/las-in/:id/uppgifter/:key', async (c) => {
      signedIn(c);
      const reading = await at.found(c);
      const fact = reading && factIn(reading.review, c.req.param('key'));
      if (!reading || !fact || reading.reading.state !== 'open') return c.notFound();
      const desk = await at.desk(c, reading);
      return show(c, <FactPage {...desk} fact={fact} view={readDeskView((name) => c.req.query(name))} />);
    })
    .post('/las-in/:id/uppgifter/:key', (c) => answerFact(c, at));
};

type Desks = ReturnType<typeof atDesk>;

/** Yes or no to one fact, with what was changed in it; then on to the next doubtful one. */
async function answerFact(c: Ctx, at: Desks): Promise<Response> {
  signedIn(c);
  const key = c.req.param('key') ?? '';
  const first = await at.found(c, { part: 'document' });
  const asked = first && factIn(first.review, key);
  if (!asked) return c.notFound();
  const verb = form(c).text('svar') === 'nej' ? 'rejected' : 'accepted';
  if (looksForOwner(c, asked)) return keepDraft(c, at, { key, at: 'owner' });
  if (verb === 'accepted' && saysDayInWords(asked, sentBy(c))) return keepDraft(c, at, { key, at: 'due' });
  const view = { ...readDeskView((name) => c.req.query(name)), fact: undefined };
  return at.keep(c, {
    answer(before) {
      const fact = factIn(before.review, key);
      const answer = fact && factAnswer(fact, verb, sentBy(c), offeredIn(before));
      return answer ? withFact(before.reading.choices, key, answer) : before.reading.choices;
    },
    leadsTo(before) {
      const next =
        view.part === 'doubtful' ? nextDoubtful(boardIn(before), factIn(before.review, key))?.fact.key : key;
      return deskAddress(before.reading.id, { ...view, fact: next }, next ?? 'tveksamt');
    },
    refuse: (after) => askFirst(c, at, { key, verb, view, after }),
    ...onOwnPage(c, key, view),
  });
}

/** An answer that was sent from the fact's own page stands there too when another one stands against it. */
const onOwnPage = (c: Ctx, key: string, view: DeskView): Pick<Keeping, 'page'> =>
  fromOwnPage(c)
    ? {
        page: (desk, conflicts) =>
          factShown(desk, { key, view, conflicts }) ?? <ReviewPage {...desk} conflicts={conflicts} />,
      }
    : {};

function factShown(
  desk: Desk,
  how: { key: string; view: DeskView; conflicts?: readonly Conflict[]; sentence?: string },
): VNode | undefined {
  const { key, sentence, ...rest } = how;
  const fact = factIn(desk.review, key);
  const problems = sentence === undefined ? [] : [{ field: `${key}.dueChoice`, sentence }];
  return fact && <FactPage {...desk} {...rest} fact={fact} problems={problems} />;
}

type Answered = { key: string; verb: 'accepted' | 'rejected'; view: DeskView; after: ShownReading };

/** What still has to be said before a fact may be accepted: the page again, with everything that was typed. */
async function askFirst(c: Ctx, at: Desks, answered: Answered): Promise<Response | undefined> {
  const { key, verb, view, after } = answered;
  const fact = factIn(after.review, key);
  if (!fact || verb === 'rejected' || mustBeAnswered(fact).length === 0) return undefined;
  const choices = withFact(after.reading.choices, key, { said: undefined });
  const desk = await at.desk(c, await at.shown(c, after.reading, { choices }));
  const sentence = reviewTexts[c.get('locale')].answerFirst;
  const own = fromOwnPage(c) ? factShown(desk, { key, view, sentence }) : undefined;
  const page = (
    <ReviewPage
      {...desk}
      view={{ ...view, fact: key }}
      asked={{ key, sentence }}
      problems={[{ field: key, sentence }]}
    />
  );
  return show(c, own ?? page, 422);
}

/** Whether the form looks for another owner: by its button, or by new words that nobody has been chosen by yet. */
const looksForOwner = (c: Ctx, fact: ReviewedFact): boolean =>
  form(c).text('svar') === 'sok' || (form(c).text('svar') !== 'nej' && searchesOwner(fact, sentBy(c)));

/** Keeps what was typed without accepting it, and shows the same fact with whom, or which day, it may mean. */
function keepDraft(c: Ctx, at: Desks, field: { key: string; at: 'owner' | 'due' }): Promise<Response> {
  const { key } = field;
  const words = reviewTexts[c.get('locale')];
  return at.keep(c, {
    answer: (before) => {
      const fact = factIn(before.review, key);
      const draft = fact && draftAnswer(fact, sentBy(c), offeredIn(before));
      return draft ? withFact(before.reading.choices, key, draft) : before.reading.choices;
    },
    leadsTo: ({ reading }) => `${readingFactAddress(reading.id, key)}#${key}.${field.at}`,
    notice: field.at === 'owner' ? words.chooseOwner : words.lookAtDay,
  });
}
