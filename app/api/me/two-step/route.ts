import { commandRoute, queryRoute } from '@/server/http/route';

export const GET = queryRoute('getTwoStep');
export const POST = commandRoute('setUpTwoStep');
