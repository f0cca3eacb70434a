import { commandRoute, queryRoute } from '@/server/http/route';

export const GET = queryRoute('getTeammates');
export const POST = commandRoute('simulateTeammates');
