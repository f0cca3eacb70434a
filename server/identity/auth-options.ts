import type { AuthOptions } from 'next-auth';
import type { CredentialsConfig } from 'next-auth/providers/credentials';
import * as z from 'zod';
import { AppError } from '../../contract/errors';
import { limits } from '../../contract/limits';
import { email } from '../../contract/users';
import { demoEmail, demoPeople } from '../../db/seed/people';
import { env } from '../platform/env';
import { log } from '../platform/log';
import { ownPath } from './origin';
import {
  parseSessionClaims,
  readSessionClaims,
  type SessionClaims,
  sessionMaxAgeSeconds,
} from './session-claims';
import { readSessionCookie, sessionCookieName } from './session-cookie';
import { findSessionActor } from './session-rows';
import { signInAs, signInWithPassword } from './sign-in';

/** One request to next-auth's routes. */
export type AuthCall = {
  cookieHeader: string | null;
  origin: string;
  isDemoOpen: boolean;
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

  const authorize = async (signIn: () => Promise<SessionClaims | null>) => {
    try {
      started = await signIn();
      if (started) await endReplacedSession(call);
      return started && { id: started.uid };
    } catch (error) {
      failures.push(error);
      return null;
    }
  };

  const password: CredentialsConfig = {
    id: 'credentials',
    name: 'Password',
    type: 'credentials',
    credentials: { email: {}, password: {} },
    authorize: (given) => authorize(() => signInWithGiven(given)),
  };
  const demo: CredentialsConfig = {
    id: 'demo',
    name: 'Demo',
    type: 'credentials',
    credentials: { person: {} },
    authorize: (given) => authorize(() => signInToDemo(given)),
  };

  return {
    secret: env.AUTH_SECRET,
    providers: call.isDemoOpen ? [password, demo] : [password],
    pages: { signIn: '/sign-in', error: '/sign-in' },
    session: { strategy: 'jwt', maxAge: sessionMaxAgeSeconds },
    cookies: { sessionToken: { name: sessionCookieName(), options: cookieOptions(call.origin) } },
    callbacks: {
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

const passwordCredentials = z.object({
  email: z.string().trim().pipe(email),
  password: z.string().max(limits.passwordMaxLength),
});

async function signInWithGiven(given: unknown): Promise<SessionClaims | null> {
  const credentials = passwordCredentials.safeParse(given);
  return credentials.success ? signInWithPassword(credentials.data.email, credentials.data.password) : null;
}

const demoCredentials = z.object({ person: z.enum(demoPeople.map(({ person }) => person)) });

async function signInToDemo(given: unknown): Promise<SessionClaims | null> {
  const credentials = demoCredentials.safeParse(given);
  return credentials.success ? signInAs(demoEmail(credentials.data.person)) : null;
}

/** A browser has one session: the one that it brought to a sign-in is replaced, and dead from then on. */
async function endReplacedSession({ cookieHeader, endSession }: AuthCall): Promise<void> {
  const cookie = readSessionCookie(cookieHeader);
  const replaced = cookie === null ? null : await readSessionClaims(cookie).catch(() => null);
  if (replaced) await endSession(replaced.uid, replaced.sid);
}

function cookieOptions(origin: string) {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: origin.startsWith('https://') } as const;
}

function isSignedOut(error: unknown): boolean {
  return error instanceof AppError && error.status === 401;
}
