import { commandRoute, queryRoute } from '@/server/http/route';

export const GET = queryRoute('getProject');
export const PATCH = commandRoute('updateProject');
export const DELETE = commandRoute('archiveProject');
