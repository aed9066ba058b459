import { routes } from '../platform/web/context.ts';
import { lessonRoutes } from './lessons/lessons.routes.tsx';
import { noticedRoutes } from './lessons/noticed.routes.tsx';
import type { HandedToImport } from './pages/at-desk.routes.tsx';
import { deskRoutes } from './pages/desk/desk.routes.tsx';
import { documentRoutes } from './pages/document/document.routes.tsx';
import { passageRoutes } from './pages/document/passages.routes.tsx';
import { endingRoutes } from './pages/ending/ending.routes.tsx';
import { factRoutes } from './pages/facts/facts.routes.tsx';
import { itemRoutes } from './pages/items/items.routes.tsx';
import { meetingRoutes } from './pages/meeting/meeting.routes.tsx';
import { recordRoutes } from './pages/record/record.routes.tsx';
import { sharingRoutes } from './pages/sharing/sharing.routes.tsx';
import { startRoutes } from './pages/start/start.routes.tsx';
import { tieRoutes } from './ties/ties.routes.tsx';

export type { HandedToImport } from './pages/at-desk.routes.tsx';

/** Läs in: a file is read, reviewed by one or several, and only then stored. */
export const importRoutes = (handed: HandedToImport) =>
  routes()
    .route('/', startRoutes(handed))
    .route('/', deskRoutes(handed))
    .route('/', endingRoutes(handed))
    .route('/', lessonRoutes())
    .route('/', noticedRoutes(handed))
    .route('/', tieRoutes(handed))
    .route('/', meetingRoutes(handed))
    .route('/', itemRoutes(handed))
    .route('/', factRoutes(handed))
    .route('/', recordRoutes(handed))
    .route('/', passageRoutes(handed))
    .route('/', documentRoutes(handed))
    .route('/', sharingRoutes(handed));
