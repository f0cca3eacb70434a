import { commandRoute, queryRoute } from '@/server/http/route';

export const GET = queryRoute('listComments');
export const POST = commandRoute('addComment');
