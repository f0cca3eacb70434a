import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Publisher, registerPublisher } from '../../server/log/publish';
import { type Gateway, openGateway } from '../../server/realtime/gateway';
import { createPublisher } from '../../server/realtime/publisher';

/** The socket door of a node in this process, without the pages. */
export type SocketNode = {
  port: number;
  gateway: Gateway;
  /** Puts something between the commits of this process and its emissions. */
  publishThrough(wrap: (publisher: Publisher) => Publisher): void;
  close(): Promise<void>;
};

export async function openSocketNode(): Promise<SocketNode> {
  const httpServer = createServer();
  const gateway = openGateway(httpServer);
  await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
  return {
    port: (httpServer.address() as AddressInfo).port,
    gateway,
    publishThrough: (wrap) => registerPublisher(wrap(createPublisher(gateway.io))),
    close: () => gateway.close(),
  };
}
