import { headers } from 'next/headers';

/** The nonce of this page's Content-Security-Policy, which the custom server has put on the request. */
export async function requestNonce(): Promise<string> {
  const policy = (await headers()).get('content-security-policy') ?? '';
  return /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
}
