import { commandRoute } from '@/server/http/route';

export const PATCH = commandRoute('updateColumn');
export const DELETE = commandRoute('deleteColumn');
