import { demoPeople } from '../../db/seed/people';
import { env } from '../platform/env';
import type { RequestHeaders } from './origin';
import { isFromThisMachine } from './this-machine';

/** Whether the demo people may be entered without a password: only in the demo default, and only from here. */
export function isDemoOpen(remoteAddress: string, headers: RequestHeaders): boolean {
  return env.LOCKSTEP_DEMO && isFromThisMachine(remoteAddress, headers);
}

/** The demo people that a sign-in page may offer to this request. */
export function offeredDemoPeople(headers: RequestHeaders) {
  const address = String(headers['x-lockstep-remote-address'] ?? '');
  if (!isDemoOpen(address, headers)) return [];
  return demoPeople.map(({ person, id, name, role }) => ({ person, id, name, isAdmin: role === 'admin' }));
}
