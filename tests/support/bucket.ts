import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A bucket on this machine that takes only requests signed as AWS says (Signature Version 4). */
export type Bucket = {
  /** The setting under which a server uses it. */
  url: string;
  objects: ReadonlyMap<string, Buffer>;
  close(): Promise<void>;
};

const [accessKey, secret, region] = ['a-key', 'a/secret+with=signs', 'eu-central-1'];

export async function startBucket(): Promise<Bucket> {
  const objects = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (!isSigned(request)) return response.writeHead(403).end();
    const key = request.url?.replace('/files/', '') ?? '';
    const found = objects.get(key);
    switch (request.method) {
      case 'PUT':
        objects.set(key, Buffer.concat(chunks));
        return response.writeHead(200).end();
      case 'DELETE':
        objects.delete(key);
        return response.writeHead(204).end();
      default:
        return found ? response.end(found) : response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${accessKey}:${encodeURIComponent(secret)}@127.0.0.1:${port}/files?region=${region}`,
    objects,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** By the AWS documents, apart from the library that signs. */
function isSigned({ method = '', url = '/', headers }: IncomingMessage): boolean {
  const authorization = headers.authorization ?? '';
  const field = (name: string) => authorization.match(new RegExp(`${name}=([^, ]+)`))?.[1] ?? '';
  const [key = '', ...scope] = field('Credential').split('/');
  const signedHeaders = field('SignedHeaders');
  const { pathname, search } = new URL(url, 'http://bucket');
  const canonical = [
    method,
    pathname,
    search.slice(1),
    ...signedHeaders.split(';').map((name) => `${name}:${headers[name]}`),
    '',
    signedHeaders,
    headers['x-amz-content-sha256'],
  ].join('\n');
  const at = String(headers['x-amz-date']);
  const text = [
    'AWS4-HMAC-SHA256',
    at,
    scope.join('/'),
    createHash('sha256').update(canonical).digest('hex'),
  ];
  const signingKey = scope.reduce<Buffer | string>((previous, part) => hmac(previous, part), `AWS4${secret}`);
  const isOurs = key === accessKey && scope[1] === region && scope[2] === 's3';
  return isOurs && hmac(signingKey, text.join('\n')).toString('hex') === field('Signature');
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
