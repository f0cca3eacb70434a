import * as z from 'zod';

/**
 * PostgreSQL refuses NUL and Unicode refuses lone surrogates, so both are refused here, where the
 * sender still gets a field and a reason instead of a failed statement.
 */
function isStorable(value: string): boolean {
  return !value.includes('\u0000') && value.isWellFormed();
}

function storable() {
  return z.string().refine(isStorable, { error: 'contains characters that cannot be stored', abort: true });
}

/** One line of text: NFC, trimmed, without control characters, at least one character long. */
export function line(maxLength: number) {
  return storable()
    .normalize('NFC')
    .trim()
    .min(1, 'must not be empty')
    .max(maxLength, `must be at most ${maxLength} characters`)
    .refine((value) => !/[\p{Cc}\u2028\u2029]/u.test(value), 'must be a single line');
}

/** Text of several lines: NFC, inner and outer white space kept, may be empty. */
export function prose(maxLength: number) {
  return storable().normalize('NFC').max(maxLength, `must be at most ${maxLength} characters`);
}

/** Text of several lines that says something: like `prose`, but not blank. */
export function remark(maxLength: number) {
  return prose(maxLength).refine((value) => value.trim().length > 0, 'must not be empty');
}

/** A colour as `#rrggbb`, lower case. */
export const colour = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/, 'must be a colour such as #1f7a5c')
  .toLowerCase();
