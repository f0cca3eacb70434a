import { eq } from 'drizzle-orm';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { externalIdentities, sessions, users } from '../../db/schema/users';
import { databaseClient } from '../../server/platform/database';
import { env } from '../../server/platform/env';
import { createPerson, type Person } from '../support/factories';
import { type ProviderPerson, startOidcProvider, type TestOidcProvider } from '../support/oidc-provider';
import { RouteBrowser } from '../support/route-browser';
import { ask, useDatabase } from '../support/services';

useDatabase();

const origin = 'http://127.0.0.1:3000';
const callbackPath = '/api/auth/callback/oidc';
let provider: TestOidcProvider;
let person: Person;
let atProvider: ProviderPerson;
let browser: RouteBrowser;

beforeAll(async () => {
  provider = await startOidcProvider(`${origin}${callbackPath}`);
  Object.assign(process.env, provider.settings, { OIDC_NAME: 'Example ID' });
  return () => provider.stop();
});

beforeEach(async () => {
  person = await createPerson('Ada');
  atProvider = { sub: `sub-${person.userId}`, email: person.email, email_verified: true, name: 'Ada L.' };
  browser = new RouteBrowser();
});

afterEach(() => {
  env.OIDC_ALLOWED_DOMAINS = undefined;
  env.OIDC_AUTO_CREATE = false;
});

const orm = () => databaseClient().orm;
const linked = () =>
  orm().select().from(externalIdentities).where(eq(externalIdentities.userId, person.userId));

/** From the button to the moment when the provider leads back. */
async function goThere(goTo = '/inbox'): Promise<string> {
  const { url } = (await (await browser.startOidc(goTo)).json()) as { url: string };
  return provider.signInAt(url, atProvider);
}

/** Comes back; answers where one is led to then. */
async function comeBack(url: string, by = browser): Promise<string> {
  const response = await by.auth('GET', url.slice(`${origin}/api/auth/`.length));
  expect(response.status).toBe(302);
  const { pathname, search } = new URL(response.headers.get('location') ?? '', origin);
  return `${pathname}${search}`;
}

const signIn = async () => comeBack(await goThere());

async function whoAmI(by = browser): Promise<string | null> {
  const response = await by.query('getMe');
  if (!response.ok) return null;
  return ((await response.json()) as { user: { id: string } }).user.id;
}

describe('signing in with an OpenID Connect provider', () => {
  it('links the account of the verified address, and leads where one was going', async () => {
    expect(await signIn()).toBe('/inbox');
    expect(await whoAmI()).toBe(person.userId);
    expect(await linked()).toMatchObject([{ issuer: provider.issuer, subject: atProvider.sub }]);
    const rows = await orm().select().from(sessions).where(eq(sessions.userId, person.userId));
    expect(rows).toMatchObject([{ address: '127.0.0.1', revokedAt: null }]);
    const { items } = await ask(await createPerson('Root', 'admin'), 'listAuditEntries', {
      userId: person.userId,
    });
    expect(items.map(({ action }) => action)).toEqual(['signedIn', 'identityLinked']);
  });

  it('knows somebody again by the provider’s name for them, whatever their address', async () => {
    await signIn();
    atProvider = { ...atProvider, email: `other-${person.email}`, email_verified: false };
    browser = new RouteBrowser();
    expect(await signIn()).toBe('/inbox');
    expect(await whoAmI()).toBe(person.userId);
  });

  it('does not give an account to whoever has its address later', async () => {
    await signIn();
    const successor = { ...atProvider, sub: `${atProvider.sub}-2`, email: `new-${person.email}` };
    atProvider = successor;
    browser = new RouteBrowser();
    expect(await signIn()).toBe('/sign-in?error=unknown');
    expect(await whoAmI()).toBeNull();
  });

  it('asks with PKCE, a state and a nonce, and hands nothing of the page on', async () => {
    const { url } = (await (await browser.startOidc('/inbox', 'scope=admin&prompt=none')).json()) as {
      url: string;
    };
    const asked = Object.fromEntries(new URL(url).searchParams);
    expect(asked).toEqual({
      client_id: 'lockstep',
      response_type: 'code',
      redirect_uri: `${origin}${callbackPath}`,
      scope: 'openid email profile',
      code_challenge: expect.any(String),
      code_challenge_method: 'S256',
      state: expect.any(String),
      nonce: expect.any(String),
    });
  });

  it.each(['http://evil.test/', '//evil.test', 'javascript:alert(1)'])(
    'never leads on to %s',
    async (goTo) => {
      expect(await comeBack(await goThere(goTo))).toBe('/');
      expect(await whoAmI()).toBe(person.userId);
    },
  );
});

describe('who is not let in', () => {
  it.each([
    ['an address that the provider has not verified', { email_verified: false }, 'unverified'],
    ['no word on whether it is verified', { email_verified: undefined }, 'unverified'],
    ['no address', { email: undefined }, 'unverified'],
    ['an address that nobody has here', { email: 'nobody@example.test' }, 'unknown'],
  ])('%s', async (_, claims, error) => {
    atProvider = { ...atProvider, ...claims };
    expect(await signIn()).toBe(`/sign-in?error=${error}`);
    expect(await whoAmI()).toBeNull();
    expect(await linked()).toEqual([]);
  });

  it('somebody who is deactivated, linked or not', async () => {
    const deactivate = (deactivatedAt: Date | null) =>
      orm().update(users).set({ deactivatedAt }).where(eq(users.id, person.userId));
    await deactivate(new Date());
    expect(await signIn()).toBe('/sign-in?error=deactivated');
    await deactivate(null);
    expect(await signIn()).toBe('/inbox');
    await deactivate(new Date());
    browser = new RouteBrowser();
    expect(await signIn()).toBe('/sign-in?error=deactivated');
    expect(await whoAmI()).toBeNull();
  });

  it('an address of another domain', async () => {
    env.OIDC_ALLOWED_DOMAINS = ['example.com'];
    expect(await signIn()).toBe('/sign-in?error=domain');
    env.OIDC_ALLOWED_DOMAINS = ['example.com', 'example.test'];
    expect(await signIn()).toBe('/inbox');
  });
});

describe('an installation that makes accounts', () => {
  beforeEach(() => {
    env.OIDC_AUTO_CREATE = true;
  });

  it('makes one, once, also for two tabs that come back at once', async () => {
    atProvider = {
      sub: `new-${person.userId}`,
      email: `New-${person.email}`,
      email_verified: true,
      name: 'New',
    };
    const tabs = [new RouteBrowser(), new RouteBrowser()] as const;
    const returns: string[] = [];
    for (const tab of tabs) {
      browser = tab;
      returns.push(await goThere());
    }
    const led = await Promise.all(tabs.map((tab, index) => comeBack(returns[index] ?? '', tab)));
    expect(led).toEqual(['/inbox', '/inbox']);
    const [first, second] = await Promise.all(tabs.map((tab) => whoAmI(tab)));
    expect(second).toBe(first);
    const [user] = await orm()
      .select()
      .from(users)
      .where(eq(users.id, first ?? ''));
    expect(user).toMatchObject({
      name: 'New',
      email: `new-${person.email}`,
      role: 'member',
      passwordHash: null,
    });
  });

  it('makes none for an address that is not verified', async () => {
    atProvider = { sub: `new-${person.userId}`, email: `new-${person.email}`, email_verified: false };
    expect(await signIn()).toBe('/sign-in?error=unverified');
  });
});

describe('what comes back', () => {
  const failed = '/api/auth/error?error=OAuthCallback';

  it('is refused with another state', async () => {
    const url = new URL(await goThere());
    url.searchParams.set('state', 'guessed');
    expect(await comeBack(url.href)).toBe(failed);
    expect(await whoAmI()).toBeNull();
  });

  it('is refused from a browser that never went there', async () => {
    const url = await goThere();
    const stranger = new RouteBrowser();
    expect(await comeBack(url, stranger)).toBe(failed);
    expect(await whoAmI(stranger)).toBeNull();
  });

  it('is refused when its code was used before', async () => {
    const url = await goThere();
    const sameBrowser = new RouteBrowser();
    for (const [name, value] of browser.cookies) sameBrowser.cookies.set(name, value);
    expect(await comeBack(url)).toBe('/inbox');
    expect(await comeBack(url, sameBrowser)).toBe(failed);
    expect(await whoAmI(sameBrowser)).toBeNull();
  });

  it('leads back to the sign-in page when somebody said no there', async () => {
    const state = new URL(await goThere()).searchParams.get('state');
    const refused = `${origin}${callbackPath}?error=access_denied&state=${state}`;
    const first = await comeBack(refused);
    const second = await comeBack(`${origin}${first}`);
    expect(await comeBack(`${origin}${second}`)).toMatch(/^\/sign-in\?.*error=Callback$/);
  });

  it('begins with a form of ours', async () => {
    const response = await browser.auth('POST', 'signin/oidc', { body: { json: 'true' } });
    expect(((await response.json()) as { url: string }).url).not.toContain(provider.issuer);
    const foreign = new RouteBrowser({ origin: 'http://evil.test' });
    expect((await foreign.auth('POST', 'signin/oidc', { body: {} })).status).toBe(403);
  });
});
