import { commandRoute, queryRoute } from '@/server/http/route';

export const GET = queryRoute('listSessions');
export const DELETE = commandRoute('revokeOtherSessions');
