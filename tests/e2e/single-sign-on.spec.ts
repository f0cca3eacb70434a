import { randomBytes } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { untilHydrated } from '../support/hydration';

async function signInAtProvider(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in?callbackUrl=/inbox');
  await untilHydrated(page);
  await page.getByRole('button', { name: 'Continue with Example ID' }).click();
  await page.getByLabel('Your address').fill(email);
  await page.getByRole('button', { name: 'Let me in' }).click();
}

test('who has an account comes in through the provider, and is led where they were going', async ({
  page,
}) => {
  await signInAtProvider(page, 'ada@lockstep.example');
  await expect(page).toHaveURL('/inbox');
  await expect(page.getByRole('status').filter({ hasText: /^Live/ })).toBeVisible();
});

test('whom nobody gave an account is told so, and stays outside', async ({ page }) => {
  await signInAtProvider(page, `stranger-${randomBytes(6).toString('hex')}@example.test`);
  await expect(page).toHaveURL(/\/sign-in\?error=unknown/);
  await expect(page.getByText('You have no account here yet.')).toBeVisible();
});
