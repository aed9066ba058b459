import type { VNode } from 'preact';
import { readId } from '../kernel/id.ts';
import type { Ctx } from '../platform/web/context.ts';
import { routes } from '../platform/web/context.ts';
import { show } from '../platform/web/show.tsx';
import { ThreadPanel } from './panel.view.tsx';
import type { Tellers } from './teller.ts';
import { threadStore } from './thread.store.ts';
import { ThreadPage } from './thread.view.tsx';

/** The panel of any knot's page; undefined when the knot may not be seen. */
export const threadPanelBy =
  (tellers: Tellers) =>
  async (c: Ctx, id: string): Promise<VNode | undefined> => {
    const knot = readId<string>(id);
    const thread =
      knot && (await threadStore(c.get('db')).threadOf(knot, tellers, c.get('today'), c.get('locale')));
    return thread && <ThreadPanel thread={thread} tellers={tellers} />;
  };

export const threadRoutes = (tellers: Tellers) =>
  routes().get('/traden/:id', async (c) => {
    const id = readId<string>(c.req.param('id'));
    const thread =
      id && (await threadStore(c.get('db')).threadOf(id, tellers, c.get('today'), c.get('locale')));
    if (!thread) return c.notFound();
    return show(c, <ThreadPage thread={thread} tellers={tellers} />);
  });
