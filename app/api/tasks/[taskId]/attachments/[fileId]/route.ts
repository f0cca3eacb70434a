import { commandRoute } from '@/server/http/route';

export const DELETE = commandRoute('detachFile');
