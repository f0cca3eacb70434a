import { AsyncLocalStorage } from 'node:async_hooks';
import type { ProxyKind } from '../../contract/doctor';
import { env } from './env';
import { once } from './once';

/** What is true for everything done on behalf of one request, through whichever door it came, or of one job. */
export type RequestContext = {
  requestId: string;
  door: 'http' | 'socket' | 'job';
  /** The app's own origin as the caller sees it, such as https://lockstep.example.com. */
  origin: string;
  remoteAddress: string;
  userAgent: string;
  /** Over HTTP: the host that the request came to, and what it passed on its way. */
  host?: string | null;
  proxies?: readonly ProxyKind[];
};

/** Runs work in the context of a request; all it awaits sees the same context. */
export function runInRequestContext<T>(context: RequestContext, work: () => T): T {
  return storage().run(context, work);
}

/** The context of the request that is being answered, if there is one: scripts have none. */
export function requestContext(): RequestContext | undefined {
  return storage().getStore();
}

/** The origin that links in answers start with. */
export function appOrigin(): string {
  return requestContext()?.origin ?? env.APP_URL ?? `http://localhost:${env.PORT}`;
}

function storage(): AsyncLocalStorage<RequestContext> {
  return once('request-context', () => new AsyncLocalStorage<RequestContext>());
}
