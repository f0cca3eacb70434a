import { unsubscribePageRoute, unsubscribeRoute } from '@/server/http/unsubscribe-route';

export const GET = unsubscribePageRoute;
export const POST = unsubscribeRoute;
