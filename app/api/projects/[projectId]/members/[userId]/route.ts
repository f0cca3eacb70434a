import { commandRoute } from '@/server/http/route';

export const PATCH = commandRoute('updateMember');
export const DELETE = commandRoute('removeMember');
