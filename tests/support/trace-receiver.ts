import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

export type ReceivedSpan = {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  kind: number;
  /** The code is 2 for an error. */
  status: { code?: number; message?: string };
  attributes: { key: string; value: { stringValue?: string } }[];
};

type TraceRequest = { resourceSpans: { scopeSpans: { spans: ReceivedSpan[] }[] }[] };

/** A collector of OTLP/HTTP on loopback that keeps what it was sent. */
export async function startTraceReceiver() {
  const spans: ReceivedSpan[] = [];
  const server = createServer(async (request, response) => {
    if (request.url === '/v1/traces' && request.headers['content-type'] === 'application/json') {
      const { resourceSpans } = (await json(request)) as TraceRequest;
      spans.push(...resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)));
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
