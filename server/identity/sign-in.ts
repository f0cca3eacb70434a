import { sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { recordAudit } from '../audit/record';
import { now } from '../platform/clock';
import { databaseClient, guarded, read, transaction } from '../platform/database';
import { requestContext } from '../platform/request-context';
import { verifyPassword } from './password';
import type { SessionClaims } from './session-claims';
import { sessionIdleDays } from './session-rows';
import { guardSignIn } from './sign-in-guard';

type Account = {
  id: string;
  passwordHash: string | null;
  /** Whether somebody signed in to it from here before. */
  isKnownPlace: boolean;
};

/**
 * Starts a session for an e-mail address and its password; null if they do not belong together, without
 * a word or a moment's difference about which of the two is wrong.
 *
 * @throws AppError `rate_limited` after too many wrong ones, also for an account that does not exist.
 */
export async function signInWithPassword(email: string, password: string): Promise<SessionClaims | null> {
  const account = await findAccount(email);
  const place = { email, address: remoteAddress(), isKnownPlace: account?.isKnownPlace ?? false };
  const isRight = await guardSignIn(place, () => verifyPassword(account?.passwordHash, password));
  if (account && isRight) return startSession(account);
  await recordFailure(email, account);
  return null;
}

/** One row whether the account exists or not, so that the time it takes says nothing either. */
async function recordFailure(email: string, account: Account | undefined): Promise<void> {
  const target = account && ({ kind: 'user', id: account.id, name: email } as const);
  const entry = { action: 'signInFailed', actorId: null, details: { email } } as const;
  await read((reader) => recordAudit(reader, { ...entry, ...(target && { target }) }));
}

/** Starts a session without a password. The caller answers for it that this is allowed. */
export async function signInAs(email: string): Promise<SessionClaims | null> {
  const account = await findAccount(email);
  return account ? startSession(account) : null;
}

async function findAccount(email: string): Promise<Account | undefined> {
  const [account] = await guarded(
    () => databaseClient().sql<Account[]>`
      select id, password_hash as "passwordHash", exists (
        select from sessions where user_id = users.id and address = ${remoteAddress()}
      ) as "isKnownPlace"
      from users
      where lower(email) = ${email.trim().toLowerCase()} and deactivated_at is null`,
  );
  return account;
}

/**
 * Makes the session's row, unless the account was changed while its password was being checked: `for
 * share` waits for a running change, so that no session of an old password outlives its change.
 */
async function startSession({ id: userId, passwordHash }: Account): Promise<SessionClaims | null> {
  const sessionId = uuidv7();
  const userAgent = requestContext()?.userAgent ?? '';
  const started = await transaction(async (tx) => {
    const [session] = await tx.execute<{ version: number }>(sql`
      with account as (
        select id, session_version from users
        where id = ${userId} and password_hash is not distinct from ${passwordHash} and deactivated_at is null
        for share
      ), started as (
        insert into sessions (id, user_id, user_agent, address, expires_at)
        select ${sessionId}, id, ${userAgent.slice(0, 300)}, ${remoteAddress()},
          now() + make_interval(days => ${sessionIdleDays})
        from account
      )
      select session_version as version from account`);
    if (session) await recordAudit(tx, { action: 'signedIn', actorId: userId });
    return session;
  });
  if (!started) return null;
  const authTime = Math.floor(now().getTime() / 1_000);
  return { uid: userId, sid: sessionId, sv: started.version, authTime };
}

function remoteAddress(): string {
  return requestContext()?.remoteAddress ?? '';
}
