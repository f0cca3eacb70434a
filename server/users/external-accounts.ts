import { and, eq, sql } from 'drizzle-orm';
import { limits } from '../../contract/limits';
import { line } from '../../contract/text';
import { email as emailSchema } from '../../contract/users';
import { externalIdentities, users } from '../../db/schema/users';
import { recordAudit } from '../audit/record';
import type { ExternalPerson, ExternalRefusal } from '../identity/oidc';
import { commit } from '../log/commit';
import type { UnitOfWork } from '../log/unit-of-work';
import { env } from '../platform/env';
import { insertUser } from './accounts';

type Admission = { userId: string } | { refusal: ExternalRefusal };

/**
 * Whose account it is that an OpenID Connect provider vouches for. Somebody who was here before is known by
 * the provider's name for them alone; only the first time does an address lead to an account, and only one that
 * the provider has verified: otherwise whoever may choose an address there could take over an account here.
 */
export async function admitExternal(person: ExternalPerson): Promise<Admission> {
  const { data } = await commit({
    name: 'signInExternally',
    userId: null,
    mutation: null,
    work: (unit) => admit(unit, person),
  });
  return data;
}

async function admit(unit: UnitOfWork, person: ExternalPerson): Promise<Admission> {
  if (!isOfAllowedDomain(person)) return { refusal: person.verifiedEmail ? 'domain' : 'unverified' };
  await lockIdentity(unit, person);
  const known = await findByIdentity(unit, person);
  if (known) return known.deactivatedAt ? { refusal: 'deactivated' } : { userId: known.id };
  const email = emailSchema.safeParse(person.verifiedEmail);
  if (!email.success) return { refusal: 'unverified' };
  const account = (await findByEmail(unit, email.data)) ?? (await createAccount(unit, person, email.data));
  if (!account) return { refusal: 'unknown' };
  if (account.deactivatedAt) return { refusal: 'deactivated' };
  await link(unit, person, account);
  return { userId: account.id };
}

function isOfAllowedDomain({ verifiedEmail }: ExternalPerson): boolean {
  const { OIDC_ALLOWED_DOMAINS: allowed } = env;
  if (!allowed) return true;
  return verifiedEmail !== null && allowed.includes(verifiedEmail.slice(verifiedEmail.lastIndexOf('@') + 1));
}

/** Two tabs that come back at once are one person: the second finds what the first has made. */
async function lockIdentity(unit: UnitOfWork, { issuer, subject }: ExternalPerson): Promise<void> {
  await unit.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${issuer} ${subject}`}, 0))`);
}

async function findByIdentity(unit: UnitOfWork, { issuer, subject }: ExternalPerson) {
  const [found] = await unit.tx
    .select({ user: users })
    .from(externalIdentities)
    .innerJoin(users, eq(users.id, externalIdentities.userId))
    .where(and(eq(externalIdentities.issuer, issuer), eq(externalIdentities.subject, subject)));
  return found?.user;
}

async function findByEmail(unit: UnitOfWork, email: string) {
  const [user] = await unit.tx
    .select()
    .from(users)
    .where(eq(sql`lower(${users.email})`, email));
  return user;
}

/** Nothing unless the installation makes accounts for whoever the provider knows. */
async function createAccount(unit: UnitOfWork, person: ExternalPerson, email: string) {
  if (!env.OIDC_AUTO_CREATE) return undefined;
  const named = line(limits.nameLength).safeParse(person.name);
  const name = named.success ? named.data : email.slice(0, email.indexOf('@')).slice(0, limits.nameLength);
  const user = await insertUser(unit, { name, email, role: 'member', passwordHash: null });
  const target = { kind: 'user', id: user.id, name } as const;
  await recordAudit(unit.tx, {
    action: 'accountCreated',
    actorId: null,
    target,
    details: { email, by: 'OIDC' },
  });
  return user;
}

async function link(unit: UnitOfWork, { issuer, subject }: ExternalPerson, user: typeof users.$inferSelect) {
  const createdAt = unit.now;
  await unit.tx.insert(externalIdentities).values({ issuer, subject, userId: user.id, createdAt });
  await recordAudit(unit.tx, { action: 'identityLinked', actorId: user.id, details: { issuer } });
}
