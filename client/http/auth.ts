import { AppError } from '../../contract/errors';
import { request, send, toError } from './api';

/**
 * Signs in through next-auth; `provider` is `credentials` or, in the demo, `demo`.
 *
 * @throws AppError `second_step_required` when the password is right and a code is asked for: it is sent by
 * another call, alone.
 */
export async function signIn(
  provider: 'credentials' | 'demo',
  fields: Record<string, string>,
): Promise<void> {
  const response = await postForm(`/api/auth/callback/${provider}`, fields);
  const answer = (await response.json().catch(() => null)) as { url?: string; code?: string } | null;
  if (response.status === 401 && !answer?.code) {
    throw new AppError('unauthenticated', 'The e-mail address or the password is not right.');
  }
  if (!response.ok) throw toError(answer, response.status);
  // next-auth leads back to its form when the form's token did not come with the cookie of the same.
  if (answer?.url?.includes('csrf=true')) {
    throw new AppError(
      'forbidden',
      'Your browser does not keep cookies for this address; allow them and try again.',
    );
  }
}

/** Where to go for signing in with the installation's OpenID Connect provider; it leads back to `goTo`. */
export async function startOidcSignIn(goTo: string): Promise<string> {
  const response = await postForm('/api/auth/signin/oidc', { callbackUrl: goTo });
  const answer = (await response.json().catch(() => null)) as { url?: string } | null;
  if (!response.ok) throw toError(answer, response.status);
  if (!answer?.url) throw new AppError('unavailable', 'The server gave no way to sign in');
  return answer.url;
}

/** Ends this session; the cookie goes and the session's row with it. */
export async function signOut(): Promise<void> {
  await postForm('/api/auth/signout', {});
}

/** next-auth takes forms, each with the token that it gave this browser a moment ago. */
async function postForm(path: string, fields: Record<string, string>): Promise<Response> {
  const { csrfToken } = (await request('GET', '/api/auth/csrf')) as { csrfToken: string };
  return send('POST', path, { ...fields, csrfToken, json: 'true' });
}
