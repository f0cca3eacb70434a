import { commandRoute, queryRoute } from '@/server/http/route';

export const GET = queryRoute('listPushDevices');
export const POST = commandRoute('createPushDevice');
