import { expect, it } from 'vitest';
import { addressGroup } from './address-group';

it.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['::FFFF:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::6', '2001:db8:1:2::/64'],
  ['2001:db8::6', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['', ''],
  ['unknown', 'unknown'],
])('%j counts as %j', (address, group) => {
  expect(addressGroup(address)).toBe(group);
});

it('does not let what a proxy passes on become a long key', () => {
  expect(addressGroup('x'.repeat(10_000))).toHaveLength(64);
});
