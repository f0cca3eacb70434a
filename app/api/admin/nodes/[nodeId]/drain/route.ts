import { commandRoute } from '@/server/http/route';

export const POST = commandRoute('drainNode');
export const DELETE = commandRoute('cancelDrain');
