import { AppError } from '../../contract/errors';

/** SQLSTATE codes that have a meaning of their own here. */
const serializationFailure = '40001';
const deadlockDetected = '40P01';
const lockNotAvailable = '55P03';
const uniqueViolation = '23505';

/** Connection exceptions, cancelled statements, operator intervention, too many connections. */
const unavailablePattern = /^(08|57|53)/;

/** Codes of the driver and of the operating system for a database that cannot be reached. */
const driverUnavailable = new Set([
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'EMFILE',
  'ENETUNREACH',
  'ENFILE',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
]);

/** The code of an error of the database, the system or our own, also when Drizzle wrapped it. */
export function codeOf(error: unknown): string | undefined {
  for (let current = error; current instanceof Error; current = current.cause) {
    const { code } = current as { code?: unknown };
    if (typeof code === 'string') return code;
  }
  return undefined;
}

/** Whether the transaction was rolled back for certain and may simply run again. */
export function isTransient(error: unknown): boolean {
  const code = codeOf(error);
  return code === serializationFailure || code === deadlockDetected;
}

/** Whether a unique constraint (one of `constraints`, if given) refused a row. */
export function isUniqueViolation(error: unknown, ...constraints: string[]): boolean {
  if (codeOf(error) !== uniqueViolation) return false;
  return constraints.length === 0 || constraints.includes(constraintOf(error) ?? '');
}

/** Whether a row was refused because its id is taken. */
export function isTakenId(error: unknown): boolean {
  return isUniqueViolation(error) && constraintOf(error)?.endsWith('_pkey') === true;
}

function constraintOf(error: unknown): string | undefined {
  for (let current = error; current instanceof Error; current = current.cause) {
    const { constraint_name: name } = current as { constraint_name?: unknown };
    if (typeof name === 'string') return name;
  }
  return undefined;
}

/** Turns failures of the database itself into errors of ours; everything else passes through unchanged. */
export function toAppError(error: unknown): unknown {
  if (error instanceof AppError) return error;
  const code = codeOf(error);
  if (code === undefined) return error;
  if (code === lockNotAvailable || isTransient(error)) {
    return new AppError('busy', 'Too many people are changing this at once', { retryAfterMs: 500 });
  }
  if (unavailablePattern.test(code) || driverUnavailable.has(code)) {
    return new AppError('unavailable', 'The database cannot be reached', { retryAfterMs: 1_000 });
  }
  return error;
}
