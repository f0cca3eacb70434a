import * as z from 'zod';
import { now } from '../platform/clock';
import type { Actor } from './actor';
import { unauthenticated } from './refusals';
import { openToken, sealToken } from './sealed-token';

const lifetimeSeconds = 60;
const salt = 'lockstep.socket-token';

const socketTokenClaims = z.object({
  credential: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('session'), sessionId: z.uuid() }),
    z.object({ kind: z.literal('token'), tokenId: z.uuid() }),
  ]),
});

/** A token for one handshake. It is worth as much as the session or API token that it was made with. */
export async function issueSocketToken({ credential }: Actor): Promise<{ token: string; expiresAt: string }> {
  const token = await sealToken({ credential }, { salt, maxAgeSeconds: lifetimeSeconds });
  return { token, expiresAt: new Date(now().getTime() + lifetimeSeconds * 1_000).toISOString() };
}

/** What a socket token was made with; refuses what we did not issue, and what has expired. */
export async function readSocketToken(token: string): Promise<Actor['credential']> {
  const claims = socketTokenClaims.safeParse(await openToken(token, { salt }));
  if (!claims.success) throw unauthenticated();
  return claims.data.credential;
}
