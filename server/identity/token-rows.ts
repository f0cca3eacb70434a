import { databaseClient, guarded } from '../platform/database';
import { hashSecret } from '../platform/secret';
import type { Actor } from './actor';
import { sessionRevoked, unauthenticated } from './refusals';

/** How exact "last used" is; the price is one write per token and interval. */
const seenEveryMinutes = 1;

type TokenPerson = {
  userId: string;
  name: string;
  role: Actor['role'];
  tokenId: string;
  isAlive: boolean;
  isStale: boolean;
};

/** Who a personal API token belongs to, if it is alive. */
export async function findTokenActor(secret: string): Promise<Actor> {
  const [person] = await guarded(
    () => databaseClient().sql<TokenPerson[]>`
      select u.id as "userId", u.name, u.role, t.id as "tokenId",
        t.revoked_at is null and coalesce(t.expires_at > now(), true) and u.deactivated_at is null as "isAlive",
        coalesce(t.last_used_at < now() - make_interval(mins => ${seenEveryMinutes}), true) as "isStale"
      from api_tokens t join users u on u.id = t.user_id
      where t.secret_hash = ${hashSecret(secret)}`,
  );
  if (!person) throw unauthenticated();
  if (!person.isAlive) throw sessionRevoked();
  const { userId, name, role, tokenId } = person;
  if (person.isStale) await touchToken(tokenId);
  return { userId, name, role, credential: { kind: 'token', tokenId } };
}

async function touchToken(tokenId: string): Promise<void> {
  await guarded(() => databaseClient().sql`update api_tokens set last_used_at = now() where id = ${tokenId}`);
}
