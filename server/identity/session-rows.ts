import { databaseClient, guarded } from '../platform/database';
import type { Actor } from './actor';
import { sessionRevoked } from './refusals';
import type { SessionClaims } from './session-claims';

/** A session ends when it was not seen for this long. */
export const sessionIdleDays = 30;

/** How exact "last seen" is; the price is one write per session and interval. */
const seenEveryMinutes = 5;

type SessionPerson = { userId: string; name: string; role: Actor['role']; isStale: boolean };

/**
 * Who a session belongs to, if it is alive. One prepared statement and no cache: what is revoked is
 * refused from the next request on. The session version is compared besides the row because a sign-in
 * that checked the old password while it was being changed makes its row after the others were revoked.
 */
export async function findSessionActor({ uid, sid, sv }: SessionClaims): Promise<Actor> {
  const [person] = await guarded(
    () => databaseClient().sql<SessionPerson[]>`
      select u.id as "userId", u.name, u.role,
        s.last_seen_at < now() - make_interval(mins => ${seenEveryMinutes}) as "isStale"
      from sessions s join users u on u.id = s.user_id
      where s.id = ${sid} and u.id = ${uid} and u.session_version = ${sv}
        and s.revoked_at is null and s.expires_at > now() and u.deactivated_at is null`,
  );
  if (!person) throw sessionRevoked();
  if (person.isStale) await touchSessions([sid]);
  const { userId, name, role } = person;
  return { userId, name, role, credential: { kind: 'session', sessionId: sid } };
}

/** Notes that sessions are in use, and so puts off their end; does little for those that were noted lately. */
export async function touchSessions(sessionIds: readonly string[]): Promise<void> {
  await guarded(
    () => databaseClient().sql`
      update sessions
      set last_seen_at = now(), expires_at = now() + make_interval(days => ${sessionIdleDays})
      where id = any(${sessionIds as string[]}::uuid[]) and revoked_at is null and expires_at > now()
        and last_seen_at < now() - make_interval(mins => ${seenEveryMinutes})`,
  );
}
