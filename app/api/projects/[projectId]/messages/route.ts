import { commandRoute, queryRoute } from '@/server/http/route';

export const GET = queryRoute('listMessages');
export const POST = commandRoute('sendMessage');
