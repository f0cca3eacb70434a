import { commandRoute, queryRoute } from '@/server/http/route';

export const GET = queryRoute('listConversations');
export const POST = commandRoute('createConversation');
