import { sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { recordAudit, recordRefusal } from '../audit/record';
import { now } from '../platform/clock';
import { databaseClient, guarded, transaction } from '../platform/database';
import { requestContext } from '../platform/request-context';
import { openHalfSignIn, passwordMark, sealHalfSignIn } from './half-sign-in';
import { verifyPassword } from './password';
import { signInTooOld, wrongCode } from './refusals';
import { consumeCode } from './second-step';
import type { SessionClaims } from './session-claims';
import { sessionIdleDays } from './session-rows';
import { guardSignIn, type SignInStep } from './sign-in-guard';

type Account = {
  id: string;
  email: string;
  passwordHash: string | null;
  /** Whether a code is asked for besides the password. */
  isTwoStep: boolean;
  /** Whether somebody signed in to it from here before. */
  isKnownPlace: boolean;
};

/** What a sign-in comes to: a session, or a half one that a code completes. */
export type SignInOutcome = { session: SessionClaims } | { halfSignIn: string };

/**
 * Starts a session for an e-mail address and its password; null if they do not belong together, without
 * a word or a moment's difference about which of the two is wrong.
 *
 * @param code of the second step, by who sends it along; without it an account that needs one gets half way.
 * @throws AppError `rate_limited` after too many wrong ones, also for an account that does not exist.
 */
export async function signInWithPassword(
  email: string,
  password: string,
  code?: string,
): Promise<SignInOutcome | null> {
  const account = await findAccount({ email });
  const place = { email, address: remoteAddress(), isKnownPlace: account?.isKnownPlace ?? false };
  const isRight = await guardSignIn('password', place, () => verifyPassword(account?.passwordHash, password));
  if (!account || !isRight) {
    await recordFailure(email, account, 'password');
    return null;
  }
  if (!account.isTwoStep) return outcomeOf(await startSession(account));
  if (code !== undefined) return completeSignIn(account, code);
  return { halfSignIn: await sealHalfSignIn(account.id, account.passwordHash) };
}

/**
 * Completes a half sign-in with the code of the second step.
 *
 * @throws AppError `unauthenticated` when it must be begun again, `validation` for a wrong code.
 */
export async function signInWithCode(halfSignIn: string | null, code: string): Promise<SignInOutcome | null> {
  if (halfSignIn === null) throw signInTooOld();
  const half = await openHalfSignIn(halfSignIn).catch(() => {
    throw signInTooOld();
  });
  const account = await findAccount({ id: half.uid });
  if (!account?.isTwoStep || passwordMark(account.passwordHash) !== half.passwordMark) throw signInTooOld();
  return completeSignIn(account, code);
}

async function completeSignIn(account: Account, code: string): Promise<SignInOutcome | null> {
  const { id, email, isKnownPlace } = account;
  const place = { email, address: remoteAddress(), isKnownPlace };
  const isRight = await guardSignIn('code', place, () => transaction((tx) => consumeCode(tx, id, code)));
  if (isRight) return outcomeOf(await startSession(account));
  await recordFailure(email, account, 'code');
  throw wrongCode();
}

function outcomeOf(session: SessionClaims | null): SignInOutcome | null {
  return session && { session };
}

/** One row whether the account exists or not, so that the time it takes says nothing either. */
function recordFailure(email: string, account: Account | undefined, wrong: SignInStep): Promise<void> {
  const target = account && ({ kind: 'user', id: account.id, name: email } as const);
  const details = { email, wrong };
  return recordRefusal({ action: 'signInFailed', actorId: null, details, ...(target && { target }) });
}

/** Starts a session without a password. The caller answers for it that this is allowed. */
export async function signInAs(who: { email: string } | { id: string }): Promise<SignInOutcome | null> {
  const account = await findAccount(who);
  return account ? outcomeOf(await startSession(account)) : null;
}

async function findAccount(who: { email: string } | { id: string }): Promise<Account | undefined> {
  const { sql } = databaseClient();
  const isIt = 'id' in who ? sql`id = ${who.id}` : sql`lower(email) = ${who.email.trim().toLowerCase()}`;
  const [account] = await guarded(
    () => sql<Account[]>`
      select id, email, password_hash as "passwordHash", totp_confirmed_at is not null as "isTwoStep", exists (
        select from sessions where user_id = users.id and address = ${remoteAddress()}
      ) as "isKnownPlace"
      from users
      where ${isIt} and deactivated_at is null`,
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
