import { commandRoute, queryRoute } from '@/server/http/route';

export const GET = queryRoute('listProjects');
export const POST = commandRoute('createProject');
