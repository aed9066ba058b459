import type { Hono } from 'hono';
import type { Env } from '../platform/web/context.ts';
import { approvalRoutes } from './approval/approval.routes.tsx';
import type { HandedToApproval } from './approval/handed.ts';
import { examineRoutes } from './examine/examine.routes.tsx';
import { notesRoutes } from './final-notes/notes.routes.tsx';
import { keyRoutes } from './keys/keys.routes.tsx';
import { remoteRoutes } from './remote/remote.routes.tsx';

/** Approval, notes that are completed instead, the keys that people sign with, and the page where any file is examined. */
export const approvalRooms = (handed: HandedToApproval): Hono<Env>[] => [
  approvalRoutes(handed),
  keyRoutes(handed),
  examineRoutes(handed),
  notesRoutes(handed),
  ...(handed.service ? [remoteRoutes(handed, handed.service)] : []),
];
