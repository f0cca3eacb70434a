import { handleAuth } from '../identity/auth-handler';
import { isDemoOpen } from '../identity/demo-access';
import { assertOwnOrigin, requestOrigin } from '../identity/origin';
import { requestContext } from '../platform/request-context';
import { admitExternal } from '../users/external-accounts';
import { endSession } from '../users/sessions';
import { answer } from './answer';
import { readFormBody } from './request-body';

type AuthRouteContext = { params: Promise<{ nextauth: string[] }> };

/** The door of next-auth, with the same context, limits and form of refusals as every other route. */
export async function authRoute(request: Request, { params }: AuthRouteContext): Promise<Response> {
  const cookies: string[] = [];
  const response = await answer(request, { route: 'auth' }, async () => {
    const headers = Object.fromEntries(request.headers);
    const { method } = request;
    // Its forms carry a token of their own, so a client without an origin may sign in with cookies.
    assertOwnOrigin({ method, headers, hasCookie: false, hasToken: false });
    return handleAuth({
      method,
      path: (await params).nextauth,
      query: Object.fromEntries(new URL(request.url).searchParams),
      body: method === 'POST' ? await readFormBody(request) : {},
      cookieHeader: request.headers.get('cookie'),
      origin: requestOrigin(headers),
      isDemoOpen: isDemoOpen(requestContext()?.remoteAddress ?? '', headers),
      admitExternal,
      setCookie: (line) => cookies.push(line),
      endSession,
    });
  });
  for (const line of cookies) response.headers.append('set-cookie', line);
  return response;
}
