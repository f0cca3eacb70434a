import { unsubscribe } from '../mail/unsubscribe';
import { answer } from './answer';

/**
 * What the List-Unsubscribe header of our mails names (RFC 8058): mail programs post to it by themselves,
 * with no cookie and from anywhere; the token is all that counts.
 */
export function unsubscribeRoute(request: Request): Promise<Response> {
  return answer(request, { route: 'unsubscribe' }, async () => {
    const { type } = await unsubscribe(tokenOf(request));
    return Response.json({ type });
  });
}

/** People who follow the header's link get the page that asks; looking must change nothing. */
export function unsubscribePageRoute(request: Request): Promise<Response> {
  const location = `/unsubscribe?token=${encodeURIComponent(tokenOf(request))}`;
  return answer(request, { route: 'unsubscribe' }, async () =>
    Promise.resolve(new Response(null, { status: 303, headers: { location } })),
  );
}

function tokenOf(request: Request): string {
  return new URL(request.url).searchParams.get('token') ?? '';
}
