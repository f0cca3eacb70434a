import type * as z from 'zod';
import { AppError, type ErrorCode, type FieldError } from '../../contract/errors';

/** Parses an input by its schema; what is wrong comes back as one error that lists every field. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return result.data;
  const { issues } = result.error;
  const code = codeFor(issues);
  throw new AppError(code, messages[code], { fields: issues.flatMap(toFieldErrors) });
}

type InputErrorCode = Extract<
  ErrorCode,
  'validation' | 'unknown_field' | 'invalid_id' | 'idempotency_key_invalid'
>;

const messages: Record<InputErrorCode, string> = {
  validation: 'The request is not valid',
  unknown_field: 'The request has a field that does not exist',
  invalid_id: 'The request names something by an id that is not one',
  idempotency_key_invalid: 'The id of the mutation is not valid',
};

/** The special codes only where they say it all: a request that is wrong in other ways too is `validation`. */
function codeFor(issues: readonly z.core.$ZodIssue[]): InputErrorCode {
  if (issues.every((issue) => issue.code === 'unrecognized_keys')) return 'unknown_field';
  if (issues.every(({ path }) => path[0] === 'mutationId')) return 'idempotency_key_invalid';
  if (issues.every(isWrongId)) return 'invalid_id';
  return 'validation';
}

function isWrongId(issue: z.core.$ZodIssue): boolean {
  const isForId = /(Ids?|To)$/.test(String(issue.path.find((part) => typeof part === 'string') ?? ''));
  const isMissing = issue.code === 'invalid_type' && issue.input === undefined;
  return isForId && !isMissing && (issue.code === 'invalid_format' || issue.code === 'invalid_type');
}

function toFieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  const path = issue.path.join('.');
  if (issue.code !== 'unrecognized_keys') return [{ path, message: issue.message }];
  return issue.keys.map((key) => ({ path: path ? `${path}.${key}` : key, message: 'is not a known field' }));
}
