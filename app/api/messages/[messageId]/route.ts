import { commandRoute, queryRoute } from '@/server/http/route';

export const GET = queryRoute('getMessage');
export const PATCH = commandRoute('updateMessage');
export const DELETE = commandRoute('deleteMessage');
