import { isIP } from 'node:net';
import type { RequestHeaders } from './origin';

/**
 * Whether a request was made on this machine. The address of the connection alone does not prove that,
 * since a tunnel or a proxy connects from here too, and a page of a stranger's domain may have been pointed
 * at this machine.
 */
export function isFromThisMachine(remoteAddress: string, headers: RequestHeaders): boolean {
  if (headers.forwarded !== undefined) return false;
  const forwardedFor = listOf(headers['x-forwarded-for']);
  const hosts = [...listOf(headers.host), ...listOf(headers['x-forwarded-host'])];
  return [remoteAddress, ...forwardedFor].every(isLoopbackAddress) && hosts.every(isLoopbackHost);
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
