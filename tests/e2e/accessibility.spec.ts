import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const standards = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
const windows = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

const furtherPages = [
  ['/settings', 'settings'],
  ['/admin/presence', 'presence'],
  ['/admin/users', 'people'],
  ['/admin/events', 'events'],
  ['/inbox', 'inbox'],
] as const;

/** Made of the same pieces as those: each theme at one size will do. */
const likePages = [
  ['/admin/projects', 'all projects'],
  ['/admin/jobs', 'jobs'],
  ['/admin/audit', 'audit log'],
  ['/admin/settings', 'settings of the installation'],
  ['/doctor', 'connection doctor'],
] as const;

for (const viewport of windows) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`at ${viewport.width} × ${viewport.height}, ${colorScheme}`, () => {
      test.use({ viewport, colorScheme, reducedMotion: 'reduce' });

      test('no page breaks WCAG 2.2 AA by what a machine can tell', async ({ page }) => {
        test.slow();
        await page.goto('/sign-in');
        await expect(page.getByRole('button', { name: 'Continue as Ada' })).toBeVisible();
        await expectNoViolations(page, 'sign-in');
        await page.getByRole('button', { name: 'Continue as Ada' }).click();

        const project = page.getByRole('main').getByRole('link', { name: /Website/ });
        await expect(project).toContainText('open tasks');
        await untilLive(page);
        await expectNoViolations(page, 'projects');

        await project.click();
        const card = page.locator('li[data-task-id]').first();
        await expect(card).toBeVisible();
        await untilLive(page);
        await expectNoViolations(page, 'board');

        await card.getByRole('link').first().click();
        const panel = page.getByRole('dialog');
        await expect(panel.getByRole('region', { name: 'Activity' })).toHaveAttribute('aria-busy', 'false');
        await expectNoViolations(page, 'task');

        const isOneOfEach = (colorScheme === 'light') === viewport.width > 1_000;
        for (const [path, name] of isOneOfEach ? [...furtherPages, ...likePages] : furtherPages) {
          await page.goto(path);
          await untilLive(page);
          await expectNoViolations(page, name);
        }
      });
    });
  }
}

async function untilLive(page: Page): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: /^Live/ })).toBeVisible();
}

/** Goes on after a failure: the list of all of them is what one works off. */
async function expectNoViolations(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}\n${failureSummary}`),
  );
  expect.soft(found, name).toEqual([]);
}
