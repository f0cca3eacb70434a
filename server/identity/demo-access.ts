import { isIP } from 'node:net';
import { demoPeople } from '../../db/seed/people';
import { env } from '../platform/env';
import type { RequestHeaders } from './origin';

/**
 * Whether the demo people may be entered without a password: only in the demo default, and only from
 * this machine. The address of the connection alone does not prove that, since a tunnel or a proxy
 * connects from here too, and a page of a stranger's domain may have been pointed at this machine.
 */
export function isDemoOpen(remoteAddress: string, headers: RequestHeaders): boolean {
  if (!env.LOCKSTEP_DEMO || headers.forwarded !== undefined) return false;
  const forwardedFor = listOf(headers['x-forwarded-for']);
  const hosts = [...listOf(headers.host), ...listOf(headers['x-forwarded-host'])];
  return [remoteAddress, ...forwardedFor].every(isLoopbackAddress) && hosts.every(isLoopbackHost);
}

/** The demo people that a sign-in page may offer to this request. */
export function offeredDemoPeople(headers: RequestHeaders) {
  const address = String(headers['x-lockstep-remote-address'] ?? '');
  if (!isDemoOpen(address, headers)) return [];
  return demoPeople.map(({ person, id, name, role }) => ({ person, id, name, isAdmin: role === 'admin' }));
}

function listOf(header: string | string[] | undefined): string[] {
  return [header ?? []].flat().flatMap((value) => value.split(',').map((part) => part.trim()));
}

function isLoopbackAddress(address: string): boolean {
  const plain = address.replace(/^::ffff:/, '');
  return plain === '::1' || (isIP(plain) === 4 && plain.startsWith('127.'));
}

function isLoopbackHost(host: string): boolean {
  if (!URL.canParse(`http://${host}`)) return false;
  const { hostname } = new URL(`http://${host}`);
  return hostname === 'localhost' || isLoopbackAddress(hostname.replace(/^\[(.*)\]$/, '$1'));
}
