import { beforeAll, expect, it } from 'vitest';
import { users } from '../../db/schema/users';
import { authenticate } from '../../server/identity/authenticate';
import { hashPassword } from '../../server/identity/password';
import { databaseClient } from '../../server/platform/database';
import { createPerson, type Person } from '../support/factories';
import { RouteBrowser } from '../support/route-browser';
import { useDatabase } from '../support/services';

const appUrl = 'https://team.example.test';
const password = 'correct horse battery';
let person: Person;

process.env.APP_URL = appUrl;
useDatabase();

beforeAll(async () => {
  person = await createPerson('Ada');
  await databaseClient()
    .orm.update(users)
    .set({ passwordHash: await hashPassword(password) });
});

it('signs in behind a proxy that ends TLS, with cookies that only TLS carries', async () => {
  const browser = new RouteBrowser({ origin: appUrl, host: '10.0.0.2:3000' });
  const response = await browser.signIn({ email: person.email, password, callbackUrl: '/projects' });
  expect(await response.json()).toEqual({ url: `${appUrl}/projects` });
  const cookies = response.headers.getSetCookie();
  expect(cookies.find((line) => line.startsWith('__Secure-next-auth.session-token='))).toMatch(/; Secure;/);
  expect(await authenticate({ cookieHeader: browser.cookieHeader })).toMatchObject({ userId: person.userId });
});

it('does not know the address of the machine as its own', async () => {
  const browser = new RouteBrowser({ origin: 'http://10.0.0.2:3000', host: '10.0.0.2:3000' });
  expect((await browser.signIn({ email: person.email, password })).status).toBe(403);
});
