import { AppError } from '../../contract/errors';
import { log } from './log';
import { requestContext } from './request-context';

/** Whatever was thrown, as an error of ours; what nobody threw on purpose is logged and says nothing outside. */
export function asAppError(error: unknown, context: Record<string, unknown>): AppError {
  if (error instanceof AppError) return error;
  log.error({ err: error, ...context, requestId: requestContext()?.requestId }, 'Unexpected error');
  return new AppError('internal', 'Something went wrong on our side');
}
