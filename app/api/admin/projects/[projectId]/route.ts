import { commandRoute } from '@/server/http/route';

export const PATCH = commandRoute('setProjectArchived');
