import type { IncomingMessage, ServerResponse } from 'node:http';
import { AppError } from '../../contract/errors';
import { methodsOf } from './endpoints';
import { problemHeaders, problemOf } from './problem';

/**
 * Answers requests for which the contract has no endpoint, in the same form as every other refusal;
 * Next would answer them with a page. Returns whether it answered.
 */
export function refuseUnknownEndpoint(
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  if (pathname !== '/api' && !pathname.startsWith('/api/')) return false;
  const methods = methodsOf(pathname);
  if (methods === null) {
    refuse(request, response, new AppError('not_found', 'There is no such endpoint'));
    return true;
  }
  if (methods.includes(request.method ?? '')) return false;
  response.setHeader('allow', methods.join(', '));
  refuse(request, response, new AppError('method_not_allowed', `This endpoint takes ${methods.join(', ')}`));
  return true;
}

/** The path of a request, or null for a URL that nobody can read and on which Next would fail. */
export function readablePathname(url: string): string | null {
  try {
    const { pathname } = new URL(url, 'http://localhost');
    return decodeURIComponent(pathname) !== '' ? pathname : null;
  } catch {
    return null;
  }
}

/** Answers a request with an error in the form that all of them have. */
export function refuse(request: IncomingMessage, response: ServerResponse, error: AppError): void {
  const requestId = String(request.headers['x-request-id']);
  response.writeHead(error.status, { ...problemHeaders(error), 'x-request-id': requestId });
  response.end(JSON.stringify(problemOf(error, requestId)));
}
