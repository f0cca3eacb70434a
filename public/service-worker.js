// Shows what the server sends while no page is open, and leads to it. It answers no requests of pages.

self.addEventListener('push', (event) => {
  const { title, body, link, notificationId } = event.data.json();
  event.waitUntil(
    self.registration.showNotification(title, {
      body,
      // One about each task or room; a later one takes its place.
      tag: link,
      data: { link, notificationId, shownAtMs: Date.now() },
      icon: '/icons/icon-192.png',
    }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data.link));
});

// A push service may give a browser a new address at any time.
self.addEventListener('pushsubscriptionchange', (event) => {
  event.waitUntil(subscribeAgain(event));
});

/** In a window that is there, by the page itself: it would lose what is being typed if it were loaded anew. */
async function open(link) {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const [page] = windows.filter(({ url }) => isSignedIn(new URL(url).pathname));
  if (!page) return self.clients.openWindow(link);
  page.postMessage({ open: link });
  await page.focus();
}

/** The other pages do not listen. */
function isSignedIn(path) {
  return /^\/(projects|inbox|conversations|settings|admin)(\/|$)/.test(path);
}

async function subscribeAgain({ oldSubscription, newSubscription }) {
  const options = oldSubscription?.options;
  if (!newSubscription && !options) return;
  const subscription = newSubscription ?? (await self.registration.pushManager.subscribe(options));
  const { endpoint, keys } = subscription.toJSON();
  await fetch('/api/me/push-devices', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ endpoint, keys }),
  });
}
