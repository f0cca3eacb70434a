import type { DemoPersonKey } from '../../../db/seed/people';

/** Enters as a demo person through the demo's own door, as a browser does; returns the cookies. */
export async function openDemoSession(url: string, person: DemoPersonKey): Promise<string> {
  const offer = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = (await offer.json()) as { csrfToken: string };
  const answer = await fetch(`${url}/api/auth/callback/demo`, {
    method: 'POST',
    headers: { origin: url, cookie: cookiesOf(offer) },
    body: new URLSearchParams({ csrfToken, person, json: 'true' }),
    redirect: 'manual',
  });
  return cookiesOf(answer);
}

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
