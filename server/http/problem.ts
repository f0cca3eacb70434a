import { AppError, type ErrorCode } from '../../contract/errors';
import { log } from '../platform/log';
import { requestContext } from '../platform/request-context';

/** The body of a refused HTTP request, after RFC 9457. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  code: ErrorCode;
  detail: string;
  requestId: string;
};

/** Whatever was thrown, as an error of ours; what nobody threw on purpose is logged and says nothing outside. */
export function asAppError(error: unknown, context: Record<string, unknown>): AppError {
  if (error instanceof AppError) return error;
  log.error({ err: error, ...context, requestId: requestContext()?.requestId }, 'Unexpected error');
  return new AppError('internal', 'Something went wrong on our side');
}

export function problemOf(error: AppError, requestId: string): Problem {
  const { message, ...rest } = error.toWire();
  return {
    ...rest,
    type: `urn:lockstep:error:${error.code}`,
    title: error.code.replaceAll('_', ' '),
    status: error.status,
    detail: message,
    requestId,
  };
}

export function problemHeaders(error: AppError): Record<string, string> {
  const { retryAfterMs } = error.details;
  return {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    ...(retryAfterMs !== undefined && { 'retry-after': String(Math.ceil(retryAfterMs / 1_000)) }),
  };
}
