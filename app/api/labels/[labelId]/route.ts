import { commandRoute } from '@/server/http/route';

export const PATCH = commandRoute('updateLabel');
export const DELETE = commandRoute('deleteLabel');
