import { AppError } from '../../contract/errors';

/** Why a browser cannot show notifications of ours while no page is open. */
export type PushObstacle = 'insecure' | 'unsupported' | 'notInstalled' | 'blocked';

/** What stands in the way here; null when nothing does. */
export function pushObstacle(): PushObstacle | null {
  if (!window.isSecureContext) return 'insecure';
  const isSupported = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
  // Safari on these has all of it for what was put on the home screen.
  if (!isSupported) return /iPhone|iPad/.test(navigator.userAgent) ? 'notInstalled' : 'unsupported';
  return Notification.permission === 'denied' ? 'blocked' : null;
}

/**
 * Asks the person, and then the browser's push service: answers what the server has to know. To be called
 * from a click, or browsers do not ask.
 *
 * @throws AppError with a sentence for people.
 */
export async function subscribeThisDevice(applicationServerKey: string) {
  if ((await Notification.requestPermission()) !== 'granted') {
    throw new AppError('forbidden', 'This browser was not allowed to show notifications.');
  }
  await navigator.serviceWorker.register('/service-worker.js');
  const { pushManager } = await navigator.serviceWorker.ready;
  // One for another key would be in the way.
  await (await pushManager.getSubscription())?.unsubscribe();
  const options = { userVisibleOnly: true, applicationServerKey };
  const subscription = await pushManager.subscribe(options).catch(() => {
    throw new AppError('unavailable', 'The push service of this browser cannot be reached.');
  });
  const { endpoint, keys } = subscription.toJSON();
  return { endpoint, keys };
}

/** The address of this browser's subscription; null if it has none. */
export async function endpointOfThisDevice(): Promise<string | null> {
  return (await subscriptionOfThisDevice())?.endpoint ?? null;
}

export async function unsubscribeThisDevice(): Promise<void> {
  await (await subscriptionOfThisDevice())?.unsubscribe();
}

/** Takes notifications away that this browser still shows, of entries that are read. */
export async function closeShown(
  isRead: (shown: { notificationId: string; shownAtMs: number }) => boolean,
): Promise<void> {
  const registration = await registrationHere();
  for (const shown of (await registration?.getNotifications()) ?? []) {
    const { notificationId, shownAtMs } = shown.data;
    if (isRead({ notificationId, shownAtMs })) shown.close();
  }
}

async function subscriptionOfThisDevice(): Promise<PushSubscription | null> {
  return (await registrationHere())?.pushManager?.getSubscription() ?? null;
}

async function registrationHere(): Promise<ServiceWorkerRegistration | undefined> {
  return 'serviceWorker' in navigator ? navigator.serviceWorker.getRegistration() : undefined;
}
