import { describe, expect, it } from 'vitest';
import { areDependenciesCurrent } from './dependencies.mjs';

const zod = { version: '4.0.0', integrity: 'sha512-a' };
const binary = { version: '1.0.0', integrity: 'sha512-b', optional: true };
const locked = { '': {}, 'node_modules/zod': zod, 'node_modules/binary-for-windows': binary };

describe('areDependenciesCurrent', () => {
  it('is satisfied by what the lock says, without other platforms', () => {
    expect(areDependenciesCurrent(locked, { 'node_modules/zod': zod })).toBe(true);
    expect(
      areDependenciesCurrent(locked, { 'node_modules/zod': zod, 'node_modules/binary-for-windows': binary }),
    ).toBe(true);
  });

  it.each([
    ['nothing is installed', undefined],
    ['a package is missing', {}],
    ['a version differs', { 'node_modules/zod': { ...zod, version: '3.0.0' } }],
    ['a content differs', { 'node_modules/zod': { ...zod, integrity: 'sha512-c' } }],
    ['a package is no longer wanted', { 'node_modules/zod': zod, 'node_modules/moment': zod }],
  ])('is not when %s', (_, installed) => {
    expect(areDependenciesCurrent(locked, installed)).toBe(false);
  });
});
