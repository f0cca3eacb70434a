import type { AppError, ErrorCode } from '../../contract/errors';

/** The body of a refused HTTP request, after RFC 9457. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  code: ErrorCode;
  detail: string;
  requestId: string;
};

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
