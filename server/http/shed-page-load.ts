import type { IncomingMessage, ServerResponse } from 'node:http';
import { refusalUnderLoad } from '../platform/load-watch';

/** Whole in itself: whatever it had to load would be more to do. Attributes are the styles that the policy allows. */
const page = (seconds: number) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Lockstep is busy</title>
<body style="max-width: 360px; margin: 30vh auto 0; padding: 0 24px; font: 14px/1.5 system-ui, sans-serif">
<h1 style="margin: 0 0 8px; font-size: 20px">Lockstep is busy</h1>
<p style="margin: 0">Too much is going on at the moment. This page tries again by itself in ${seconds} seconds.</p>
`;

/**
 * Sends a new page away while arrivals are shed, before Next does any work for it. Whoever is in goes on: what an
 * open page fetches to move within the app is no page load. Returns whether it answered.
 */
export function shedPageLoad({ method, headers }: IncomingMessage, response: ServerResponse): boolean {
  const isPageLoad = method === 'GET' && headers.accept?.includes('text/html') && headers.rsc === undefined;
  if (!isPageLoad) return false;
  const refusal = refusalUnderLoad('arrivals');
  if (!refusal) return false;
  const seconds = Math.ceil((refusal.details.retryAfterMs ?? 0) / 1_000);
  response.writeHead(refusal.status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'retry-after': String(seconds),
    refresh: String(seconds),
  });
  response.end(page(seconds));
  return true;
}
