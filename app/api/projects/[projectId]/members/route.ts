import { commandRoute, queryRoute } from '@/server/http/route';

export const GET = queryRoute('listMembers');
export const POST = commandRoute('addMember');
