import { randomUUID } from 'node:crypto';
import { limits } from '../../contract/limits';
import { requestOrigin } from '../identity/origin';
import { notedProxies, proxiesHeader } from '../identity/proxies';
import { withDeadline } from '../platform/deadline';
import { log } from '../platform/log';
import { runInRequestContext } from '../platform/request-context';
import { inSpan, type SpanOptions } from '../platform/tracing';
import { asAppError } from '../platform/unexpected-error';
import { problemHeaders, problemOf } from './problem';

/**
 * Answers one HTTP request: gives it its context, bounds it in time, and is the one place where an error
 * becomes a status. The custom server has set the `x-request-id` and the caller's address.
 */
export function answer(
  request: Request,
  label: Record<string, string>,
  work: () => Promise<Response>,
  deadlineMs: number = limits.ackDeadlineMs,
): Promise<Response> {
  const { headers } = request;
  const context = {
    door: 'http' as const,
    requestId: headers.get('x-request-id') ?? randomUUID(),
    origin: requestOrigin(Object.fromEntries(headers)),
    remoteAddress: headers.get('x-lockstep-remote-address') ?? '',
    userAgent: headers.get('user-agent') ?? '',
    host: headers.get('host'),
    proxies: notedProxies(headers.get(proxiesHeader)),
  };
  const span = spanOf(label, context.requestId);
  return runInRequestContext(context, async () => {
    const response = await withDeadline(inSpan(span, work), deadlineMs, 'The request').catch(
      (error: unknown) => {
        const known = asAppError(error, label);
        log.debug({ ...label, code: known.code, requestId: context.requestId }, 'Refused');
        return Response.json(problemOf(known, context.requestId), {
          status: known.status,
          headers: problemHeaders(known),
        });
      },
    );
    response.headers.set('x-request-id', context.requestId);
    if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
    return response;
  });
}

/** Under the name of the command, the query or whatever else is asked. */
function spanOf(label: Record<string, string>, requestId: string): SpanOptions {
  const [name = 'request'] = Object.values(label);
  return { name: `http ${name}`, kind: 'server', attributes: { 'lockstep.request_id': requestId } };
}
