import { commandRoute, queryRoute } from '@/server/http/route';

export const GET = queryRoute('getProjectWatch');
export const POST = commandRoute('watchProject');
