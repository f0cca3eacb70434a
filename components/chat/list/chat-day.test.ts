import { expect, it } from 'vitest';
import { chatDay } from './chat-day';

it('speaks of days as people do', () => {
  expect(chatDay('2026-11-20', '2026-11-20')).toBe('Today');
  expect(chatDay('2026-10-31', '2026-11-01')).toBe('Yesterday');
  expect(chatDay('2026-11-16', '2026-11-20')).toBe('Monday, 16 Nov');
  expect(chatDay('2025-12-31', '2026-11-20')).toBe('Wednesday, 31 Dec 2025');
});
