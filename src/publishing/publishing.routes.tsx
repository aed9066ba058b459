import { routes } from '../platform/web/context.ts';
import { dispatchRoutes } from './dispatch/dispatch.routes.tsx';
import type { HandedToPublishing } from './handed.ts';
import { reviewRoutes } from './review/review.routes.tsx';
import { startRoutes } from './review/start.routes.tsx';
import { protocolRoutes } from './shown/protocols.routes.tsx';

/** Publishing and dispatch; addresses with words of their own come before `/publicering/:id`. */
export const publishingRoutes = (handed: HandedToPublishing) =>
  routes()
    .route('/', protocolRoutes())
    .route('/', startRoutes(handed))
    .route('/', reviewRoutes(handed))
    .route('/', dispatchRoutes(handed));
