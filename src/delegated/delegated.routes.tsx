import { routes } from '../platform/web/context.ts';
import { decisionRoutes } from './decisions.routes.tsx';
import type { HandedToDelegated } from './handed.ts';
import { orderRoutes } from './order.routes.tsx';
import { registerRoutes } from './register.routes.tsx';

/** Delegated decisions; addresses with words of their own come before `/delegation/:id`. */
export const delegatedRoutes = (handed: HandedToDelegated) =>
  routes().route('/', orderRoutes()).route('/', registerRoutes(handed)).route('/', decisionRoutes(handed));
