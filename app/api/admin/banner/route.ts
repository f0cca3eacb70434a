import { commandRoute } from '@/server/http/route';

export const POST = commandRoute('postBanner');
export const DELETE = commandRoute('clearBanner');
