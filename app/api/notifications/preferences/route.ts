import { commandRoute, queryRoute } from '@/server/http/route';

export const GET = queryRoute('getNotificationPreferences');
export const PATCH = commandRoute('updateNotificationPreferences');
