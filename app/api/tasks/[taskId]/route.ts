import { commandRoute, queryRoute } from '@/server/http/route';

export const GET = queryRoute('getTask');
export const PATCH = commandRoute('updateTask');
export const DELETE = commandRoute('archiveTask');
