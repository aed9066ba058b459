import type { VNode } from 'preact';
import { readId } from '../kernel/id.ts';
import type { Ctx } from '../platform/web/context.ts';
import { routes } from '../platform/web/context.ts';
import { show } from '../platform/web/show.tsx';
import { threadStore } from '../thread/thread.store.ts';
import { documentStore } from './documents.store.ts';
import { DocumentPage, SourceSection } from './documents.view.tsx';

/** What the documents need of the rest of the house. */
export type HandedToDocuments = {
  readonly threadPanel: (c: Ctx, id: string) => Promise<VNode | undefined>;
};

export const documentRoutes = (handed: HandedToDocuments) =>
  routes()
    .get('/dokument/:id', async (c) => {
      const id = readId<'document'>(c.req.param('id'));
      const documents = documentStore(c.get('db'));
      const document = id && (await documents.find(id));
      if (!document) return c.notFound();
      const spans = await documents.spansIn(document.id);
      const thread = threadStore(c.get('db'));
      const knots = await thread.findAll([document.id, ...new Set(spans.map((span) => span.knotId))]);
      const byId = new Map(knots.map((knot) => [knot.id, knot]));
      const panel = await handed.threadPanel(c, document.id);
      const title = byId.get(document.id)?.title ?? document.name;
      return show(
        c,
        <DocumentPage document={document} title={title} spans={spans} knots={byId} panel={panel} />,
      );
    })
    .get('/dokument/:id/hamta', async (c) => {
      const id = readId<'document'>(c.req.param('id'));
      const documents = documentStore(c.get('db'));
      const document = id && (await documents.find(id));
      const bytes = document && (await documents.bytesOf(document.id));
      if (!document || !bytes) return c.notFound();
      return c.body(new Uint8Array(bytes), 200, {
        'content-type': document.mediaType,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(document.name)}`,
        'x-content-type-options': 'nosniff',
      });
    });

/** The sentences a knot was read from; undefined where it was not read from a document. */
export async function sourceSection(c: Ctx, knotId: string): Promise<VNode | undefined> {
  const id = readId<string>(knotId);
  const spans = id ? await documentStore(c.get('db')).spansOf(id) : [];
  return spans.length > 0 ? <SourceSection spans={spans} /> : undefined;
}
