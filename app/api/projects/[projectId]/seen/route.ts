import { commandRoute, queryRoute } from '@/server/http/route';

export const GET = queryRoute('getProjectSeen');
export const POST = commandRoute('markProjectSeen');
