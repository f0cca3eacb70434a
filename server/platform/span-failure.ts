import { type Span, SpanStatusCode } from '@opentelemetry/api';
import { AppError } from '../../contract/errors';
import { codeOf } from './database-error';

/**
 * Says with what code the work of a span failed; never the message, which may hold what people wrote. What was
 * refused for a reason is no error of ours.
 */
export function markFailed(span: Span, error: unknown): void {
  const code = codeOf(error) ?? (error instanceof Error ? error.name : 'unknown');
  span.setAttribute('error.type', code);
  const isRefusal = error instanceof AppError && error.status < 500;
  if (!isRefusal) span.setStatus({ code: SpanStatusCode.ERROR, message: code });
}
