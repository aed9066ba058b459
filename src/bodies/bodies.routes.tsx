import { routes } from '../platform/web/context.ts';
import { exchangeRoutes } from './exchange/exchange.routes.tsx';
import { memberRoutes } from './members/members.routes.tsx';
import { bodyPageRoutes } from './pages/bodies.routes.tsx';
import type { HandedToBodies } from './pages/bodies.routes.tsx';
import { peopleRoutes } from './people/people.routes.tsx';
import { holdingRoutes } from './posts/holdings.routes.tsx';
import { postRoutes } from './posts/posts.routes.tsx';
import { procedureRoutes } from './procedure/procedure.routes.tsx';

export type { HandedToBodies } from './pages/bodies.routes.tsx';

/** Every page about who: bodies, members, posts and people. */
export const bodyRoutes = (handed: HandedToBodies) =>
  routes()
    .route('/', exchangeRoutes())
    .route('/', memberRoutes())
    .route('/', procedureRoutes())
    .route('/', postRoutes(handed))
    .route('/', holdingRoutes())
    .route('/', peopleRoutes(handed))
    .route('/', bodyPageRoutes(handed));
