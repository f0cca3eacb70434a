import { expect, it } from 'vitest';
import { fileSize } from './file-size';

it.each([
  [0, '0 B'],
  [1, '1 B'],
  [1_023, '1023 B'],
  [1_024, '1 KB'],
  [348_160, '340 KB'],
  [1_258_291, '1.2 MB'],
  [26_214_400, '25 MB'],
  [5 * 1024 ** 4, '5120 GB'],
])('%i bytes are %s', (bytes, text) => {
  expect(fileSize(bytes)).toBe(text);
});
