import type { AuthOptions } from 'next-auth';
import type { CredentialsConfig } from 'next-auth/providers/credentials';
import * as z from 'zod';
import { AppError } from '../../contract/errors';
import { limits } from '../../contract/limits';
import { email } from '../../contract/users';
import { demoEmail, demoPeople } from '../../db/seed/people';
import { env } from '../platform/env';
import { log } from '../platform/log';
import { halfSignInCookie, readHalfSignInCookie } from './half-sign-in';
import { type ExternalPerson, type ExternalRefusal, externalPerson, oidcProvider } from './oidc';
import { ownPath } from './origin';
import { secondStepRequired } from './refusals';
import {
  parseSessionClaims,
  readSessionClaims,
  type SessionClaims,
  sessionMaxAgeSeconds,
} from './session-claims';
import { readSessionCookie, sessionCookieName } from './session-cookie';
import { findSessionActor } from './session-rows';
import { type SignInOutcome, signInAs, signInWithCode, signInWithPassword } from './sign-in';

/** One request to next-auth's routes. */
export type AuthCall = {
  cookieHeader: string | null;
  origin: string;
  isDemoOpen: boolean;
  /** Adds a `Set-Cookie` to the answer, also to a refusal. */
  setCookie(line: string): void;
  /** Whose account it is that a provider vouches for; comes from above, where accounts are made. */
  admitExternal(person: ExternalPerson): Promise<{ userId: string } | { refusal: ExternalRefusal }>;
  /** Ends the session of a person who signs out; comes from above, since it must tell the sockets. */
  endSession(userId: string, sessionId: string): Promise<void>;
};

/** next-auth answers most errors by itself, with a redirect; what is noted here becomes the answer instead. */
export type AuthFailures = unknown[];

/**
 * next-auth's configuration for one request. It keeps the cookie and guards against forged forms; who a
 * person is, and whether their session lives, is ours to say.
 */
export function createAuthOptions(call: AuthCall, failures: AuthFailures): AuthOptions {
  let started: SessionClaims | null = null;

  const authorize = async (signIn: () => Promise<SignInOutcome | null>) => {
    try {
      const outcome = await signIn();
      if (!outcome) return null;
      if ('halfSignIn' in outcome) {
        call.setCookie(halfSignInCookie(outcome.halfSignIn, isSecure(call)));
        throw secondStepRequired();
      }
      started = outcome.session;
      call.setCookie(halfSignInCookie(null, isSecure(call)));
      await endReplacedSession(call);
      return { id: started.uid };
    } catch (error) {
      failures.push(error);
      return null;
    }
  };

  const password: CredentialsConfig = {
    id: 'credentials',
    name: 'Password',
    type: 'credentials',
    credentials: { email: {}, password: {}, code: {} },
    authorize: (given) => authorize(() => signInWithGiven(given, call)),
  };
  const demo: CredentialsConfig = {
    id: 'demo',
    name: 'Demo',
    type: 'credentials',
    credentials: { person: {} },
    authorize: (given) => authorize(() => signInToDemo(given)),
  };

  /** Answers whether next-auth goes on, or with the page to which it leads instead. */
  const enterFromOutside = async (claims: unknown): Promise<true | string> => {
    const person = externalPerson(claims);
    if (!person) return signInPage(call, 'OAuthCallback');
    const admitted = await call.admitExternal(person);
    if ('refusal' in admitted) return signInPage(call, admitted.refusal);
    const outcome = await signInAs({ id: admitted.userId });
    if (!outcome || !('session' in outcome)) return signInPage(call, 'deactivated');
    started = outcome.session;
    await endReplacedSession(call);
    return true;
  };

  const oidc = oidcProvider();
  return {
    secret: env.AUTH_SECRET,
    providers: [password, ...(call.isDemoOpen ? [demo] : []), ...(oidc ? [oidc] : [])],
    pages: { signIn: '/sign-in', error: '/sign-in' },
    session: { strategy: 'jwt', maxAge: sessionMaxAgeSeconds },
    cookies: { sessionToken: { name: sessionCookieName(), options: cookieOptions(call) } },
    callbacks: {
      signIn: ({ account, profile }) =>
        account?.type !== 'oauth' ||
        enterFromOutside(profile).catch((error: unknown) => {
          failures.push(error);
          return false;
        }),
      jwt: ({ token }) => started ?? token,
      async session({ session, token }) {
        const actor = await findSessionActor(parseSessionClaims(token)).catch((error: unknown) => {
          if (!isSignedOut(error)) failures.push(error);
          throw error;
        });
        return { user: { id: actor.userId, name: actor.name }, expires: session.expires };
      },
      redirect: ({ url, baseUrl }) => `${baseUrl}${ownPath(url, baseUrl) ?? ''}`,
    },
    events: {
      async signOut({ token }) {
        const { uid, sid } = parseSessionClaims(token);
        await call.endSession(uid, sid).catch((error: unknown) => failures.push(error));
      },
    },
    logger: {
      // A cookie of an ended session is daily business; whatever is not ends up among the failures.
      error: (code) => log.debug({ code }, 'next-auth'),
      warn: (code) => log.debug({ code }, 'next-auth'),
      debug: () => {},
    },
  };
}

const code = z.string().max(40);
const passwordCredentials = z.object({
  email: z.string().trim().pipe(email),
  password: z.string().max(limits.passwordMaxLength),
  code: code.optional(),
});
/** The second step alone, by a browser that has taken the first. */
const codeCredentials = z.object({
  code,
  email: z.undefined().optional(),
  password: z.undefined().optional(),
});

async function signInWithGiven(given: unknown, { cookieHeader }: AuthCall): Promise<SignInOutcome | null> {
  const second = codeCredentials.safeParse(given);
  if (second.success) return signInWithCode(readHalfSignInCookie(cookieHeader), second.data.code);
  const first = passwordCredentials.safeParse(given);
  return first.success ? signInWithPassword(first.data.email, first.data.password, first.data.code) : null;
}

const demoCredentials = z.object({ person: z.enum(demoPeople.map(({ person }) => person)) });

async function signInToDemo(given: unknown): Promise<SignInOutcome | null> {
  const credentials = demoCredentials.safeParse(given);
  return credentials.success ? signInAs({ email: demoEmail(credentials.data.person) }) : null;
}

/** A browser has one session: the one that it brought to a sign-in is replaced, and dead from then on. */
async function endReplacedSession({ cookieHeader, endSession }: AuthCall): Promise<void> {
  const cookie = readSessionCookie(cookieHeader);
  const replaced = cookie === null ? null : await readSessionClaims(cookie).catch(() => null);
  if (replaced) await endSession(replaced.uid, replaced.sid);
}

function signInPage({ origin }: AuthCall, error: string): string {
  return `${origin}/sign-in?error=${error}`;
}

function cookieOptions(call: AuthCall) {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure(call) } as const;
}

function isSecure({ origin }: AuthCall): boolean {
  return origin.startsWith('https://');
}

function isSignedOut(error: unknown): boolean {
  return error instanceof AppError && error.status === 401;
}
