import { routes } from '../platform/web/context.ts';
import { availabilityRoutes } from './availability/availability.routes.tsx';
import { boardRoutes } from './board/board.routes.tsx';
import { deskRoutes } from './desk/desk.routes.tsx';
import type { HandedToNoticeBoard } from './handed.ts';
import { announceRoutes } from './posting/announce.routes.tsx';
import { postingRoutes } from './posting/posting.routes.tsx';

/** The notice board; addresses with words of their own come before `/anslagstavla/:id`. */
export const noticeBoardRoutes = (handed: HandedToNoticeBoard) =>
  routes()
    .route('/', boardRoutes(handed))
    .route('/', availabilityRoutes(handed))
    .route('/', postingRoutes(handed))
    .route('/', announceRoutes(handed))
    .route('/', deskRoutes(handed));
