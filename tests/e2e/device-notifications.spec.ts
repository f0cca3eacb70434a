import type { Page } from '@playwright/test';
import { uuidv7 } from 'uuidv7';
import { type BoardPerson, expect, test } from '../support/board-people';
import { browserLaunchOptions } from '../support/browser';
import { createPushBrowser } from '../support/push-browser';

test.use({ launchOptions: browserLaunchOptions('whole') });

/** The browser under test has no push service; it subscribes at one that does not exist. */
function subscribeNowhere(page: Page) {
  return page.addInitScript(
    (subscription) => {
      let current: object | null = null;
      const unsubscribe = async () => {
        current = null;
        return true;
      };
      Object.assign(PushManager.prototype, {
        getSubscription: async () => current,
        subscribe: async () => {
          current = { ...subscription, toJSON: () => subscription, unsubscribe };
          return current;
        },
      });
    },
    createPushBrowser(`https://push.example.com/${uuidv7()}`).subscription,
  );
}

/** What a push service would have the browser hear. */
async function deliver({ page, line }: BoardPerson, message: object) {
  const session = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations: [registration] }) => {
      if (registration) resolve(registration.registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  const data = JSON.stringify(message);
  const registrationId = await registered;
  await session.send('ServiceWorker.deliverPushMessage', { origin: line.url, registrationId, data });
}

const shownOn = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    return (await registration.getNotifications()).map(({ title, body }) => ({ title, body }));
  });

type Entry = { id: string; taskId?: string; link: string };

/** Newest first. */
async function entriesAbout(person: BoardPerson, taskId: string): Promise<Entry[]> {
  const { items } = await person.call<{ items: Entry[] }>('GET', '/api/notifications');
  return items.filter((entry) => entry.taskId === taskId);
}

test('a device shows what it is sent, leads there by a click, and takes it away when it was read', async ({
  board,
}) => {
  // Nobody else's test reads the entries of Dev.
  const dev = await board.join('Dev');
  const { page, line } = dev;
  await page.context().grantPermissions(['notifications'], { origin: line.url });
  await subscribeNowhere(page);
  await page.goto(`${line.url}/settings`);
  await dev.untilConnection(/^Live/);
  await page.getByRole('button', { name: 'Notify me on this device' }).click();
  const devices = page.getByRole('list', { name: 'Devices' });
  await expect(devices).toContainText('This browser');

  const task = await board.addTask('Ship it');
  const ada = await board.join('Ada');
  await ada.call('PATCH', `/api/tasks/${task.id}`, { assigneeIds: [dev.userId] });
  const [entry] = await entriesAbout(dev, task.id);
  const { id: notificationId, link } = entry as Entry;
  await deliver(dev, { notificationId, title: 'Ship it', body: 'Ada: Assigned', link });
  await expect.poll(() => shownOn(page)).toEqual([{ title: 'Ship it', body: 'Ada: Assigned' }]);

  const [worker] = page.context().serviceWorkers();
  await worker?.evaluate(async () => {
    const { registration } = globalThis as unknown as { registration: ServiceWorkerRegistration };
    const [notification] = await registration.getNotifications();
    globalThis.dispatchEvent(Object.assign(new Event('notificationclick'), { notification, waitUntil() {} }));
  });
  await page.waitForURL(`**${link}`);
  expect(await shownOn(page)).toEqual([]);

  await page.goto(`${line.url}/inbox`);
  await ada.call('POST', `/api/tasks/${task.id}/comments`, { body: `[@Dev](user:${dev.userId}) look` });
  const [newer] = await entriesAbout(dev, task.id);
  const { id } = newer as Entry;
  await deliver(dev, { notificationId: id, title: 'Ship it', body: 'Ada: look', link });
  await expect.poll(() => shownOn(page)).toHaveLength(1);
  await dev.call('POST', '/api/notifications/read', { ids: [id] });
  await expect.poll(() => shownOn(page)).toEqual([]);

  await page.goto(`${line.url}/settings`);
  await dev.untilConnection(/^Live/);
  await devices.getByRole('button', { name: /^Stop notifying/ }).click();
  await expect(devices).toBeHidden();
});

test('settings say why a browser cannot show notifications', async ({ board }) => {
  const { page, line } = await board.join('Ben');
  await page.addInitScript(() => Object.defineProperty(Notification, 'permission', { get: () => 'denied' }));
  await page.goto(`${line.url}/settings`);
  await expect(page.getByText('This browser blocks notifications')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Notify me on this device' })).toBeHidden();
});
