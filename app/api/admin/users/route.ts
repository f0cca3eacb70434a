import { commandRoute, queryRoute } from '@/server/http/route';

export const GET = queryRoute('listUsers');
export const POST = commandRoute('createUser');
