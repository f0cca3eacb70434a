import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from 'vitest';
import { type Publisher, registerPublisher } from '../../server/log/publish';
import { type Gateway, openGateway } from '../../server/realtime/gateway';
import { createPublisher } from '../../server/realtime/publisher';

/** The socket door of a node in this process, without the pages. */
export type SocketNode = {
  port: number;
  url: string;
  gateway: Gateway;
  /** Puts something between the commits of this process and its emissions. */
  publishThrough(wrap: (publisher: Publisher) => Publisher): void;
  /** What to do before the door is closed. */
  onStop(work: () => void): void;
  close(): Promise<void>;
};

export async function openSocketNode(): Promise<SocketNode> {
  const httpServer = createServer();
  const gateway = openGateway(httpServer);
  await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
  const { port } = httpServer.address() as AddressInfo;
  const cleanUps: (() => void)[] = [];
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    gateway,
    publishThrough: (wrap) => registerPublisher(wrap(createPublisher(gateway.io))),
    onStop: (work) => cleanUps.push(work),
    async close() {
      for (const cleanUp of cleanUps) cleanUp();
      await gateway.close();
    },
  };
}

/** One door for a whole test file; call `useDatabase` before it. */
export function useSocketNode(): () => SocketNode {
  let node: SocketNode;
  beforeAll(async () => {
    node = await openSocketNode();
  });
  afterAll(() => node.close());
  return () => node;
}
