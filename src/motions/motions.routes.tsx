import { routes } from '../platform/web/context.ts';
import type { HandedToMotions } from './handed.ts';
import { listRoutes } from './list.routes.tsx';
import { motionRoutes } from './motion.routes.tsx';
import { publicRoutes } from './public.routes.tsx';

/** Motions and citizens' proposals; addresses with words of their own come before `/motioner/:id`. */
export const motionsRoutes = (handed: HandedToMotions) =>
  routes().route('/', listRoutes(handed)).route('/', publicRoutes(handed)).route('/', motionRoutes(handed));
