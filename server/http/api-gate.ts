import type { IncomingMessage, ServerResponse } from 'node:http';
import { AppError } from '../../contract/errors';
import { methodsOf } from './endpoints';
import { problemHeaders, problemOf } from './problem';

/**
 * Answers requests for which the contract has no endpoint, in the same form as every other refusal;
 * Next would answer them with a page. Returns whether it answered.
 */
export function refuseUnknownEndpoint(request: IncomingMessage, response: ServerResponse): boolean {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
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

/** Answers requests whose URL nobody can read, on which Next would fail. Returns whether it answered. */
export function refuseUnreadableUrl(request: IncomingMessage, response: ServerResponse): boolean {
  if (isReadable(request.url ?? '/')) return false;
  refuse(request, response, new AppError('validation', 'The URL cannot be read'));
  return true;
}

function isReadable(url: string): boolean {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname) !== '';
  } catch {
    return false;
  }
}

/** Answers a request with an error in the form that all of them have. */
export function refuse(request: IncomingMessage, response: ServerResponse, error: AppError): void {
  const requestId = String(request.headers['x-request-id']);
  response.writeHead(error.status, { ...problemHeaders(error), 'x-request-id': requestId });
  response.end(JSON.stringify(problemOf(error, requestId)));
}
