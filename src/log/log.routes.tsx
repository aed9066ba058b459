import type { VNode } from 'preact';
import { readDay } from '../kernel/day.ts';
import { readId } from '../kernel/id.ts';
import { routes, signedIn } from '../platform/web/context.ts';
import type { Ctx } from '../platform/web/context.ts';
import { addressWith } from '../platform/web/list.ts';
import { Refused } from '../platform/web/problems.tsx';
import { show } from '../platform/web/show.tsx';
import { threadStore } from '../thread/thread.store.ts';
import { mentionedIn, nouns, quietNouns, whyCannotReadHistory, whyCannotReadLog } from './entry.ts';
import type { LogObstacle } from './entry.ts';
import { HistoryLink, HistoryPage, LogPage } from './log.view.tsx';
import { logStore } from './log.store.ts';
import type { LogFilter } from './log.store.ts';
import { logTexts } from './texts.ts';

const size = 50;

/** Ändringslogg: who changed what and when, for those who audit; and the history of one thing. */
export const logRoutes = () =>
  routes()
    .get('/logg', async (c) => {
      const obstacle = whyCannotReadLog(signedIn(c));
      if (obstacle) return refuse(c, obstacle);
      const asked = {
        slag: c.req.query('slag') ?? '',
        vem: c.req.query('vem') ?? '',
        fran: c.req.query('fran') ?? '',
        till: c.req.query('till') ?? '',
      };
      const found = await pageOf(c, {
        noun: nouns.find((noun) => noun === asked.slag),
        without: asked.slag === '' ? quietNouns : undefined,
        personId: readId<'person'>(asked.vem),
        from: readDay(asked.fran),
        until: readDay(asked.till),
      });
      const people = await logStore(c.get('db')).whoHasWritten();
      return show(c, <LogPage {...found} asked={asked} people={people} />);
    })
    .get('/logg/:id', async (c) => {
      const actor = signedIn(c);
      const id = readId<string>(c.req.param('id'));
      const thing = id && (await threadStore(c.get('db')).find(id));
      if (!thing) return c.notFound();
      const obstacle = whyCannotReadHistory(thing, actor);
      if (obstacle) return refuse(c, obstacle);
      return show(
        c,
        <HistoryPage
          {...await pageOf(c, { aboutId: thing.id, without: ['source_span', 'document_content'] })}
          thing={thing}
        />,
      );
    });

async function pageOf(c: Ctx, filter: LogFilter) {
  const db = c.get('db');
  const asked = c.req.query('fore') ?? '';
  const before = /^[1-9]\d{0,17}$/.test(asked) ? asked : undefined;
  const found = await logStore(db).entries(filter, { before, size });
  const mentioned = await threadStore(db).findAll(mentionedIn(found.entries));
  return {
    ...found,
    isOlder: before !== undefined,
    titles: new Map<string, string>(mentioned.map((knot) => [knot.id, knot.title])),
    address: (changes: Parameters<typeof addressWith>[1]) => addressWith(c, changes),
  };
}

const refuse = (c: Ctx, obstacle: LogObstacle) =>
  show(c, <Refused sentence={logTexts[c.get('locale')].obstacle[obstacle]} />, 403);

/** Under a thing's thread: the way to its history, for those who may read it; others cost no query. */
export async function historySection(c: Ctx, id: string): Promise<VNode | undefined> {
  const actor = c.get('actor');
  const knot = readId<string>(id);
  if (!actor || !knot) return undefined;
  const reads = whyCannotReadLog(actor) === undefined;
  if (!reads && actor.offices.length === 0) return undefined;
  const thing = await threadStore(c.get('db')).find(knot);
  if (!thing || whyCannotReadHistory(thing, actor)) return undefined;
  return (
    <p>
      <HistoryLink id={thing.id} title={thing.title} />
    </p>
  );
}
