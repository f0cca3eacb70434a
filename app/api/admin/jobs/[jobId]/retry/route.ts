import { commandRoute } from '@/server/http/route';

export const POST = commandRoute('retryJob');
