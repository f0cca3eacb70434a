import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { createPushBrowser, type PushBrowser } from './push-browser';

type ReceivedPush = { path: string; headers: Record<string, string>; body: Buffer };

export type PushServer = {
  url: string;
  /** What came in and was taken. */
  received: ReceivedPush[];
  /** Asked for each push: answers with a status, 201 unless told otherwise. */
  onPush: (push: ReceivedPush) => Promise<number> | number;
  /** A browser that subscribed here. */
  subscribe(): PushBrowser;
  /** What a browser was sent, as it reads it. */
  readBy(browser: PushBrowser): unknown[];
  untilReadBy(browser: PushBrowser, count: number): Promise<unknown[]>;
};

/** A real push service on loopback for a test file; call `useDatabase` before it. */
export function usePushServer(): PushServer {
  const push: PushServer = {
    url: '',
    received: [],
    onPush: () => 201,
    subscribe: () => createPushBrowser(`${push.url}/push/${uuidv7()}`),
    readBy: (browser) =>
      push.received
        .filter(({ path }) => browser.subscription.endpoint.endsWith(path))
        .map(({ body }) => browser.read(body)),
    async untilReadBy(browser, count) {
      await expect.poll(() => push.readBy(browser), { timeout: 20_000 }).toHaveLength(count);
      return push.readBy(browser);
    },
  };
  const server = createServer((request, response) => {
    void buffer(request).then(async (body) => {
      const headers = request.headers as Record<string, string>;
      const received = { path: request.url as string, headers, body };
      const status = await push.onPush(received);
      if (status === 201) push.received.push(received);
      response.writeHead(status).end();
    });
  });
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    push.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    Object.assign(process.env, pushEnv);
  });
  beforeEach(() => {
    push.onPush = () => 201;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return push;
}

/** What a server needs to know to send there. */
export const pushEnv = { PUSH_TO_LOOPBACK: 'true', PUSH_GRACE_SECONDS: '0' };
