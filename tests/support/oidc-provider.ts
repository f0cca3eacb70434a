import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseSetCookie } from 'cookie';
import { Provider } from 'oidc-provider';

/** Somebody whom the provider knows. */
export type ProviderPerson = { sub: string; email?: string; email_verified?: boolean; name?: string };

export type TestOidcProvider = {
  issuer: string;
  /** What a node needs to know to sign in with it. */
  settings: Record<string, string>;
  /** Goes where a sign-in page led, as this person's browser, and answers where that leads back to. */
  signInAt(url: string, person: ProviderPerson): Promise<string>;
  stop(): Promise<void>;
};

const clientId = 'lockstep';

const signInPage = '<form><label>Your address <input name="email"></label><button>Let me in</button></form>';

/**
 * A real OpenID Connect provider on this machine, at which everybody is let in without a password: whoever is
 * expected at once, else whoever writes their address into its page.
 */
export async function startOidcProvider(redirectUri: string): Promise<TestOidcProvider> {
  const people = new Map<string, ProviderPerson>();
  const personOf = (sub: string) => people.get(sub) ?? { email: sub, email_verified: true, name: sub };
  const clientSecret = randomBytes(16).toString('hex');
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let arriving: string | null = null;
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: [clientSecret] },
    jwks: { keys: [signingKey()] },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ ...personOf(sub), sub }) }),
    // Nobody is asked whether the app may know them.
    async loadExistingGrant({ oidc }) {
      const { client, session } = oidc;
      const grant = new oidc.provider.Grant({
        clientId: client?.clientId ?? '',
        accountId: session?.accountId ?? '',
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
    const written = new URL(request.url, issuer).searchParams.get('email');
    const accountId = arriving ?? written;
    if (accountId === null) return void response.setHeader('content-type', 'text/html').end(signInPage);
    void provider.interactionFinished(request, response, { login: { accountId } });
  });
  return {
    issuer,
    settings: { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret },
    signInAt(url, person) {
      people.set(person.sub, person);
      arriving = person.sub;
      return followUntil(url, redirectUri);
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function signingKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  return { ...privateKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig' };
}

/** Follows redirects with a browser's cookies until one leads to an address that starts like this. */
async function followUntil(start: string, goal: string): Promise<string> {
  const cookies = new Map<string, string>();
  let url = start;
  while (!url.startsWith(goal)) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { redirect: 'manual', headers: { cookie } });
    const location = response.headers.get('location');
    if (location === null) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
    for (const line of response.headers.getSetCookie()) {
      const { name, value = '' } = parseSetCookie(line);
      cookies.set(name, value);
    }
    url = new URL(location, url).href;
  }
  return url;
}
