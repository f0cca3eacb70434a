import { isIPv4, isIPv6 } from 'node:net';

/**
 * The key by which an address is limited. One line has a whole /64 of IPv6 addresses, so these count as
 * one; an IPv4 address is the same in either notation.
 */
export function addressGroup(address: string): string {
  const [bare = ''] = address.split('%');
  const embedded = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1];
  if (embedded !== undefined && isIPv4(embedded)) return embedded;
  if (!isIPv6(bare)) return bare.slice(0, 64);
  const [head = '', tail] = bare.toLowerCase().split('::');
  const leading = groupsOf(head);
  const missing = tail === undefined ? 0 : 8 - leading.length - groupsOf(tail).length;
  const groups = [...leading, ...Array<string>(missing).fill('0'), ...groupsOf(tail ?? '')];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}

function groupsOf(part: string): string[] {
  return part === '' ? [] : part.split(':');
}
