import { queryRoute } from '@/server/http/route';

export const GET = queryRoute('getSettings');
