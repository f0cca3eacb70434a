import type { IncomingMessage, ServerResponse } from 'node:http';
import { AppError } from '../../contract/errors';
import { refusalAfterStandStill } from '../platform/stand-still-watch';
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

/** Sends a change back that may have waited in this node while it did not run. Returns whether it answered. */
export function refuseOutwaited(
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (isRead || !pathname.startsWith('/api/') || pathname.startsWith('/api/auth/')) return false;
  const refusal = refusalAfterStandStill();
  if (refusal) refuse(request, response, refusal);
  return refusal !== null;
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
