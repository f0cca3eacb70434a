import { commandRoute, queryRoute } from '@/server/http/route';

export const GET = queryRoute('listTokens');
export const POST = commandRoute('createToken');
