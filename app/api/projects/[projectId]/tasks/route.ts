import { commandRoute, queryRoute } from '@/server/http/route';

export const GET = queryRoute('listTasks');
export const POST = commandRoute('createTask');
