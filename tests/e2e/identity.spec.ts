import { randomBytes } from 'node:crypto';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { untilHydrated } from '../support/hydration';

const password = 'correct horse battery';
const newPassword = 'staple battery horse';

/** Nobody else has this address, however often the test runs on one database. */
function freshEmail(): string {
  return `frida-${randomBytes(6).toString('hex')}@example.test`;
}

/** Another browser, with cookies of its own. */
async function newWindow(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage();
}

/** A page that is live has its script running, so that its buttons do something. */
async function untilLive(page: Page): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: /^Live/ })).toBeVisible();
}

/** What the page's content security policy forbade. */
function watchPolicy(page: Page): readonly string[] {
  const violations: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text());
  });
  return violations;
}

async function continueAs(page: Page, name: string): Promise<void> {
  await untilHydrated(page);
  await page.getByRole('button', { name: `Continue as ${name}` }).click();
}

async function signIn(page: Page, email: string, given: string): Promise<void> {
  await page.goto('/sign-in');
  await untilHydrated(page);
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(given);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** The link that Ada sends to somebody for whom she made an account. */
async function inviteByAda(page: Page, email: string): Promise<string> {
  await page.goto('/admin/users');
  await continueAs(page, 'Ada');
  await untilLive(page);
  await page.getByRole('button', { name: 'New person' }).click();
  await page.getByLabel('Name').fill('Frida');
  await page.getByLabel('Email').fill(email);
  await page.getByRole('button', { name: 'Create account' }).click();
  return page.getByLabel('Link').inputValue();
}

async function choosePassword(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await untilHydrated(page);
  await page.getByLabel('New password').fill(password);
  await page.getByRole('button', { name: 'Save password' }).click();
  await expect(page).toHaveURL('/projects');
}

test('a wrong password says so in one line, and a right sign-in leads where one was going', async ({
  page,
}) => {
  await page.goto('/settings?from=mail');
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=/);
  await untilHydrated(page);
  await page.getByLabel('Email').fill('ada@lockstep.example');
  await page.getByLabel('Password').fill('incorrect horse');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('The e-mail address or the password is not right.')).toBeVisible();
  await continueAs(page, 'Ben');
  await expect(page).toHaveURL('/settings?from=mail');
  await expect(page.getByText('ben@lockstep.example · Member')).toBeVisible();
});

test('an admin makes an account, and its owner comes in by a link that works once', async ({
  page,
  browser,
}) => {
  const email = freshEmail();
  const link = await inviteByAda(page, email);
  const owner = await newWindow(browser);
  await choosePassword(owner, link);
  await owner.goto(link);
  await expect(owner.getByText('This link does not work')).toBeVisible();
  await owner.goto('/admin/users');
  await expect(owner.getByRole('heading', { name: 'Nothing here' })).toBeVisible();
});

test('a changed password signs out the other window at once, and stays signed in itself', async ({
  page,
  browser,
}) => {
  const email = freshEmail();
  const link = await inviteByAda(page, email);
  const [here, there] = [await newWindow(browser), await newWindow(browser)];
  await choosePassword(here, link);
  await signIn(there, email, password);
  await untilLive(there);

  await here.goto('/settings');
  await untilLive(here);
  await here.getByLabel('Current password').fill(password);
  await here.getByLabel('New password').fill(newPassword);
  await here.getByRole('button', { name: 'Change password' }).click();
  await expect(there.getByRole('status').filter({ hasText: /^Signed out/ })).toBeVisible();
  await here.reload();
  await expect(here.getByRole('heading', { name: 'Password' })).toBeVisible();
});

test('two-step sign-in is set up with a phone, asked for, and turned off with a recovery code', async ({
  page,
  browser,
}) => {
  const email = freshEmail();
  const link = await inviteByAda(page, email);
  const owner = await newWindow(browser);
  const violations = watchPolicy(owner);
  await choosePassword(owner, link);
  await owner.goto('/settings');
  await untilLive(owner);
  await owner.getByRole('button', { name: 'Set up' }).click();
  await owner.getByLabel('Your password').fill(password);
  await owner.getByRole('button', { name: 'Continue' }).click();
  await expect(owner.getByRole('img', { name: 'QR code of the key' })).toBeVisible();
  const totp = new TOTP({
    secret: Secret.fromBase32(await owner.getByLabel('Key', { exact: true }).inputValue()),
  });
  await owner.getByLabel('Code', { exact: true }).fill(totp.generate());
  await owner.getByRole('button', { name: 'Turn on' }).click();
  const codes = owner.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem');
  await expect(codes).toHaveCount(10);
  const [first = '', second = ''] = await codes.allTextContents();
  await owner.getByRole('button', { name: 'Done' }).click();
  await expect(owner.getByText(/^Turned on .+ 10 recovery codes left$/)).toBeVisible();

  const other = await newWindow(browser);
  await signIn(other, email, password);
  await other.getByLabel('Code').fill('000000');
  await other.getByRole('button', { name: 'Continue' }).click();
  await expect(other.getByText('Code is not right, or was used before.')).toBeVisible();
  await other.getByLabel('Code').fill(first);
  await other.getByRole('button', { name: 'Continue' }).click();
  await expect(other).toHaveURL('/projects');

  await owner.getByRole('button', { name: 'Turn off' }).click();
  await owner.getByLabel('Your password').fill(password);
  await owner.getByLabel('Code', { exact: true }).fill(second);
  await owner.getByRole('dialog').getByRole('button', { name: 'Turn off' }).click();
  await expect(owner.getByRole('button', { name: 'Set up' })).toBeVisible();
  expect(violations, 'also in the dialogs after a refresh').toEqual([]);
});

test('a session is ended from the list of sessions', async ({ page, browser }) => {
  const email = freshEmail();
  const link = await inviteByAda(page, email);
  const owner = await newWindow(browser);
  await choosePassword(owner, link);
  const other = await newWindow(browser);
  await signIn(other, email, password);
  await expect(other).toHaveURL('/projects');
  await owner.goto('/settings');
  await untilLive(owner);
  await expect(owner.getByText('This browser', { exact: true })).toHaveCount(1);
  await owner.getByRole('button', { name: /^Sign out .+ on / }).click();
  await expect(owner.getByRole('list', { name: 'Sessions' }).getByRole('listitem')).toHaveCount(1);
  await other.goto('/settings');
  await expect(other).toHaveURL(/\/sign-in/);
});

test('a new API token is shown once, and opens the API until it is revoked', async ({ page, playwright }) => {
  await page.goto('/settings');
  await continueAs(page, 'Chloe');
  await untilLive(page);
  await page.getByRole('button', { name: 'New token' }).click();
  const name = `CI ${randomBytes(4).toString('hex')}`;
  await page.getByLabel('Name').fill(name);
  await page.getByRole('button', { name: 'Create token' }).click();
  const secret = await page.getByLabel('Token', { exact: true }).inputValue();
  await page.getByRole('button', { name: 'Done' }).click();

  const baseURL = new URL(page.url()).origin;
  const script = await playwright.request.newContext({
    baseURL,
    extraHTTPHeaders: { authorization: `Bearer ${secret}` },
  });
  expect(await (await script.get('/api/me')).json()).toMatchObject({ user: { name: 'Chloe Marchetti' } });

  await page.getByRole('button', { name: `Revoke ${name}` }).click();
  await page.getByRole('button', { name: 'Revoke', exact: true }).click();
  await expect(page.getByText(name)).toHaveCount(0);
  expect((await script.get('/api/me')).status()).toBe(401);
  await script.dispose();
});

test('signing out ends the session, and going back does not bring it back', async ({ page }) => {
  await page.goto('/projects');
  await continueAs(page, 'Dev');
  await untilLive(page);
  await page.getByRole('button', { name: 'Dev Raman, your menu' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto('/projects');
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=%2Fprojects/);
});
