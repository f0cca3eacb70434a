import { AppError } from '../../contract/errors';

/** Signs in through next-auth; `provider` is `credentials` or, in the demo, `demo`. */
export async function signIn(
  provider: 'credentials' | 'demo',
  fields: Record<string, string>,
): Promise<void> {
  const answer = await postForm(`/api/auth/callback/${provider}`, fields);
  if (!answer.ok) throw new AppError('unauthenticated', 'The e-mail or the password is wrong.');
}

/** Ends this session; the cookie goes and the session's row with it. */
export async function signOut(): Promise<void> {
  await postForm('/api/auth/signout', {});
}

/** next-auth takes forms, each with the token that it gave this browser a moment ago. */
async function postForm(path: string, fields: Record<string, string>): Promise<Response> {
  const { csrfToken } = (await (await fetch('/api/auth/csrf')).json()) as { csrfToken: string };
  return fetch(path, {
    method: 'POST',
    body: new URLSearchParams({ ...fields, csrfToken, json: 'true' }),
  });
}
