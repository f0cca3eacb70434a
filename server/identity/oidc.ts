import type { OAuthConfig } from 'next-auth/providers/oauth';
import * as z from 'zod';
import { env } from '../platform/env';

/** What a provider vouches for about the person who has just signed in there. */
export type ExternalPerson = {
  /** With `subject` the only thing that a person is recognised by: an address can change hands. */
  issuer: string;
  subject: string;
  /** Null unless the provider says that it has verified the address. */
  verifiedEmail: string | null;
  name: string | null;
};

/** Why somebody whom the provider knows is not let in; a part of the sign-in page's address. */
export type ExternalRefusal = 'unknown' | 'unverified' | 'domain' | 'deactivated';

const httpTimeoutMs = 2_000;

const claimsSchema = z.object({
  iss: z.string(),
  sub: z.string().min(1).max(255),
  email: z.string().optional().catch(undefined),
  // Some providers send it as text.
  email_verified: z
    .union([z.literal(true), z.literal('true')])
    .optional()
    .catch(undefined),
  name: z.string().optional().catch(undefined),
});

/** What the sign-in page offers; null without a provider. */
export function offeredOidc(): { name: string } | null {
  return env.OIDC_ISSUER ? { name: env.OIDC_NAME } : null;
}

/** next-auth's configuration of the provider; null without one. */
export function oidcProvider(): OAuthConfig<Record<string, unknown>> | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = env;
  if (!OIDC_ISSUER) return null;
  return {
    id: 'oidc',
    name: OIDC_NAME,
    type: 'oauth',
    wellKnown: `${OIDC_ISSUER}/.well-known/openid-configuration`,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    authorization: { params: { scope: 'openid email profile' } },
    checks: ['pkce', 'state', 'nonce'],
    idToken: true,
    userinfo: {
      // Providers differ in where they put the address. The answer is of the same subject: that is checked.
      async request({ client, tokens }) {
        // What the client's own callback returned; next-auth types it as the data alone.
        const tokenSet = tokens as Awaited<ReturnType<typeof client.callback>>;
        const claims = tokenSet.claims();
        if (claims.email !== undefined || !client.issuer.metadata.userinfo_endpoint) return { ...claims };
        const { iss, sub } = claims;
        return { ...(await client.userinfo(tokenSet)), iss, sub };
      },
    },
    profile: ({ sub }) => ({ id: String(sub) }),
    httpOptions: { timeout: httpTimeoutMs },
  };
}

/** Whom the claims of a provider describe; null if they are not what OpenID Connect says. */
export function externalPerson(claims: unknown): ExternalPerson | null {
  const parsed = claimsSchema.safeParse(claims);
  if (!parsed.success) return null;
  const { iss, sub, email, email_verified, name } = parsed.data;
  const isVerified = email !== undefined && email_verified !== undefined;
  return {
    issuer: iss,
    subject: sub,
    verifiedEmail: isVerified ? email.trim().toLowerCase() : null,
    name: name?.trim() || null,
  };
}
