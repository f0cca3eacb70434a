import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { env } from '../platform/env';

const yearSeconds = 365 * 24 * 60 * 60;

/** What holds for every answer, page or not. */
const always: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
};

/** An answer under /api is data: whoever opens it as a page gets nothing to run or to load. */
const dataPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";

/**
 * Sets the headers that limit what a browser does with an answer. Next takes the nonce for its scripts from
 * the request's policy, so that one is ours too, whatever a client sent.
 */
export function secureAnswer(request: IncomingMessage, response: ServerResponse): void {
  for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
  if (env.APP_URL?.startsWith('https://')) {
    response.setHeader('strict-transport-security', `max-age=${yearSeconds}`);
  }
  const isData = request.url?.startsWith('/api/') ?? false;
  const policy = isData ? dataPolicy : pagePolicy(randomBytes(16).toString('base64'));
  request.headers['content-security-policy'] = policy;
  delete request.headers['content-security-policy-report-only'];
  response.setHeader('content-security-policy', policy);
}

/** Only scripts that carry the nonce run, and what they load; see docs/decisions/010. */
function pagePolicy(nonce: string): string {
  const isDevelopment = env.NODE_ENV === 'development';
  return [
    "default-src 'self'",
    // Development builds evaluate source maps, and put their styles into the page as they change.
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    // A label's colour is people's own choice.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
