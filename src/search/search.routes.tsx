import { bodyStore } from '../bodies/bodies.store.ts';
import { readId } from '../kernel/id.ts';
import { routes } from '../platform/web/context.ts';
import { addressWith, readList } from '../platform/web/list.ts';
import { show } from '../platform/web/show.tsx';
import { knotKinds } from '../thread/knot.ts';
import type { Tellers } from '../thread/teller.ts';
import { searchStore } from './search.store.ts';
import { SearchPage } from './search.view.tsx';

/** Sök: everything on the thread that the asker may see. */
export const searchRoutes = (tellers: Tellers) =>
  routes().get('/sok', async (c) => {
    const list = readList(c, { sorts: ['relevance'], defaultSort: 'relevance' });
    const year = Number(c.req.query('ar'));
    const question = {
      words: (c.req.query('q') ?? '').slice(0, 200),
      kind: knotKinds.find((kind) => kind === c.req.query('slag')),
      bodyId: readId<'body'>(c.req.query('organ')),
      year: Number.isSafeInteger(year) && year > 1800 && year < 2200 ? year : undefined,
    };
    const answer = await searchStore(c.get('db')).search(question, list);
    const bodies = await bodyStore(c.get('db')).list();
    const page = (
      <SearchPage
        question={question}
        answer={answer}
        bodies={bodies}
        tellers={tellers}
        page={list.page}
        size={list.size}
        address={(changes) => addressWith(c, changes)}
      />
    );
    return show(c, page);
  });
