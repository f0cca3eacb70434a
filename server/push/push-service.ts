import dns from 'node:dns';
import http, { type IncomingMessage, type RequestOptions } from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { env } from '../platform/env';
import { isPublicAddress } from '../platform/public-address';

const timeoutMs = 10_000;

/** What a push service is asked to deliver, encrypted and signed. */
export type PushRequest = { endpoint: string; headers: Record<string, string>; body: Buffer };

/**
 * Whether an address may be a push service. Browsers name it to us, and so could anybody name a machine
 * that only we can reach: it has to be https and on the internet.
 */
export function isPushEndpoint(endpoint: string): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, hostname, username, password } = new URL(endpoint);
  if (username || password) return false;
  if (env.PUSH_TO_LOOPBACK && hostname === '127.0.0.1') return true;
  const address = hostname.replace(/^\[|\]$/g, '');
  return protocol === 'https:' && (isIP(address) === 0 ? isName(hostname) : isPublicAddress(address));
}

/** Posts to a push service and answers its status; follows no redirect. */
export async function postToPushService({ endpoint, headers, body }: PushRequest): Promise<number> {
  if (!isPushEndpoint(endpoint)) throw new Error('This is no address of a push service');
  const { request } = endpoint.startsWith('https:') ? https : http;
  const options: RequestOptions = {
    method: 'POST',
    headers,
    signal: AbortSignal.timeout(timeoutMs),
    lookup: lookupPublic,
  };
  return new Promise((resolve, reject) => {
    const onResponse = (response: IncomingMessage) => {
      response.resume();
      resolve(response.statusCode as number);
    };
    request(endpoint, options, onResponse).on('error', reject).end(body);
  });
}

/** Names of one's own network mostly have no dot. */
function isName(hostname: string): boolean {
  return hostname.includes('.') && !/\.(localhost|local|internal)$/.test(hostname);
}

/** A name may lead to us in a moment, though it did not when it was given: what counts is where it leads now. */
const lookupPublic: LookupFunction = (hostname, options, done) => {
  dns.lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, '');
    const found = addresses.filter(({ address }) => isPublicAddress(address));
    const [first] = found;
    if (!first) return done(new Error(`${hostname} is not on the internet`), '');
    if (options.all) done(null, found);
    else done(null, first.address, first.family);
  });
};
