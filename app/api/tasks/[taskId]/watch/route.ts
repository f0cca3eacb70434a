import { commandRoute, queryRoute } from '@/server/http/route';

export const GET = queryRoute('getTaskWatch');
export const POST = commandRoute('watchTask');
