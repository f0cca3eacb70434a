import type { ServerResponse } from 'node:http';
import { checkReadiness } from '../platform/readiness';

/** Answers `/health/live` (the process answers) and `/health/ready` (it can do its work, and says why not). */
export async function answerHealth(pathname: string, response: ServerResponse): Promise<boolean> {
  if (pathname === '/health/live') {
    send(response, 200, { status: 'live' });
    return true;
  }
  if (pathname !== '/health/ready') return false;
  const readiness = await checkReadiness();
  send(response, readiness.status === 'ready' ? 200 : 503, readiness);
  return true;
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
