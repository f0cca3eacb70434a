import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';

export type RawAnswer = { status: number; headers: IncomingHttpHeaders; body: Record<string, unknown> };

/** Sends a request whose path and headers no client tidies up first. */
export function sendRaw(
  { url }: { url: string },
  options: { method?: string; path: string; headers?: Record<string, string>; body?: Buffer | string },
): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  const { body, ...rest } = options;
  return new Promise((resolve, reject) => {
    const call = httpRequest({ hostname, port, agent: false, ...rest }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: parseObject(Buffer.concat(chunks).toString()),
        }),
      );
    });
    call.on('error', reject);
    call.end(body);
  });
}

/** Writes bytes to the port and returns all that comes back until the server closes, or the first status line. */
export function exchange({ url }: { url: string }, bytes: string, withinMs: number): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    const timer = setTimeout(() => socket.destroy(new Error(`No answer within ${withinMs} ms`)), withinMs);
    let text = '';
    const settle = () => {
      clearTimeout(timer);
      socket.destroy();
      resolve(text);
    };
    socket.on('data', (chunk) => {
      text += chunk.toString();
      if (/^HTTP\/1\.1 \d+ /.test(text)) settle();
    });
    socket.on('end', settle);
    socket.on('error', (error) => {
      clearTimeout(timer);
      if (text) resolve(text);
      else reject(error);
    });
  });
}

/** Sends the head and the first bytes of a request whose body never comes whole, and goes away. */
export function sendHalf(
  { url }: { url: string },
  options: { method: string; path: string; headers: Record<string, string>; body: string },
): Promise<void> {
  const { hostname, port } = new URL(url);
  const { method, path, headers, body } = options;
  const head = { host: hostname, ...headers, 'content-length': String(body.length * 2) };
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}`);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write([`${method} ${path} HTTP/1.1`, ...lines, '', body].join('\r\n'), () => socket.destroy());
    });
    socket.on('close', () => resolve());
    socket.on('error', reject);
  });
}

function parseObject(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
