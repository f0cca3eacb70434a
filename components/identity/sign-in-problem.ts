const sentences: Record<string, string> = {
  CredentialsSignin: 'That did not work. Check the e-mail address and the password.',
  unknown: 'You have no account here yet. Ask an administrator to make one.',
  unverified:
    'The provider has not verified your e-mail address, so it cannot be told which account is yours.',
  domain: 'Your e-mail address is not of a domain that may sign in here.',
  deactivated: 'Your account is deactivated. An administrator can open it again.',
};

/** What the `error` in the sign-in page's address means to the person who was led back there. */
export function signInProblem(error: unknown): string | undefined {
  if (typeof error !== 'string') return undefined;
  return Object.hasOwn(sentences, error) ? sentences[error] : 'Signing in did not work. Try it once more.';
}
