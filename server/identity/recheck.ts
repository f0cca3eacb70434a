import { databaseClient, guarded } from '../platform/database';
import type { Actor } from './actor';
import { touchSessions } from './session-rows';

type Credential = Actor['credential'];
type LivingCredential = { kind: Credential['kind']; id: string } & Omit<Actor, 'credential'>;

/** The row that a credential stands for. */
export function credentialId(credential: Credential): string {
  return credential.kind === 'session' ? credential.sessionId : credential.tokenId;
}

/**
 * Which of many credentials are still good, in one query: for open sockets, which outlive the request
 * that let them in. The answer holds each living one's actor as of now, under its `credentialId`; what
 * is missing was revoked.
 */
export async function recheck(credentials: readonly Credential[]): Promise<Map<string, Actor>> {
  const sessionIds = idsOf(credentials, 'session');
  const tokenIds = idsOf(credentials, 'token');
  const living = await guarded(
    () => databaseClient().sql<LivingCredential[]>`
      select 'session' as kind, s.id, u.id as "userId", u.name, u.role
      from sessions s join users u on u.id = s.user_id
      where s.id = any(${sessionIds}::uuid[])
        and s.revoked_at is null and s.expires_at > now() and u.deactivated_at is null
      union all
      select 'token' as kind, t.id, u.id as "userId", u.name, u.role
      from api_tokens t join users u on u.id = t.user_id
      where t.id = any(${tokenIds}::uuid[])
        and t.revoked_at is null and coalesce(t.expires_at > now(), true) and u.deactivated_at is null`,
  );
  if (sessionIds.length > 0) await touchSessions(sessionIds);
  return new Map(living.map((row) => [row.id, actorOf(row)]));
}

function idsOf(credentials: readonly Credential[], kind: Credential['kind']): string[] {
  return credentials.filter((credential) => credential.kind === kind).map(credentialId);
}

function actorOf({ kind, id, userId, name, role }: LivingCredential): Actor {
  const credential: Credential = kind === 'session' ? { kind, sessionId: id } : { kind, tokenId: id };
  return { userId, name, role, credential };
}
