import { commandRoute } from '@/server/http/route';

export const PATCH = commandRoute('updateComment');
export const DELETE = commandRoute('deleteComment');
