import { sql } from 'drizzle-orm';
import { index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { InstanceRole } from '../../contract/roles';
import { moment } from './field';

export const users = pgTable(
  'users',
  {
    id: uuid().primaryKey(),
    name: text().notNull(),
    /** Lower case. */
    email: text().notNull(),
    /** Null until the person has chosen a password through their link. */
    passwordHash: text(),
    /** The key of the authenticator app, sealed under AUTH_SECRET; null without one. */
    totpKey: text(),
    /** Null until a code has proven that the app has the key; from then on signing in takes one. */
    totpConfirmedAt: moment(),
    /** The time step of the last code that was used: neither it nor an older one is good again. */
    totpUsedStep: integer(),
    role: text().$type<InstanceRole>().notNull().default('member'),
    /** Raised by a password change or "sign out everywhere"; a session of an older version is dead. */
    sessionVersion: integer().notNull().default(1),
    /** An IANA name that PostgreSQL knows: when a day begins for this person. */
    timeZone: text().notNull().default('UTC'),
    createdAt: moment().notNull().defaultNow(),
    deactivatedAt: moment(),
  },
  (table) => [uniqueIndex('users_email_unique').on(sql`lower(${table.email})`)],
);

export const sessions = pgTable(
  'sessions',
  {
    id: uuid().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    userAgent: text().notNull().default(''),
    address: text().notNull().default(''),
    createdAt: moment().notNull().defaultNow(),
    lastSeenAt: moment().notNull().defaultNow(),
    expiresAt: moment().notNull(),
    revokedAt: moment(),
  },
  (table) => [index('sessions_user').on(table.userId)],
);

/** Personal API tokens; only a hash of the secret is kept. */
export const apiTokens = pgTable(
  'api_tokens',
  {
    id: uuid().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    secretHash: text().notNull().unique(),
    createdAt: moment().notNull().defaultNow(),
    lastUsedAt: moment(),
    expiresAt: moment(),
    revokedAt: moment(),
  },
  (table) => [index('api_tokens_user').on(table.userId)],
);

/** Each stands in for one code of the authenticator app; only hashes are kept. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    codeHash: text().notNull(),
    usedAt: moment(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.codeHash] })],
);

/** Whom somebody is at an OpenID Connect provider: its issuer and its own, unchanging name for them. */
export const externalIdentities = pgTable(
  'external_identities',
  {
    issuer: text().notNull(),
    subject: text().notNull(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdAt: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.issuer, table.subject] }),
    index('external_identities_user').on(table.userId),
  ],
);

/** One-time links with which a person chooses a password. */
export const passwordLinks = pgTable('password_links', {
  tokenHash: text().primaryKey(),
  userId: uuid()
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' }),
  expiresAt: moment().notNull(),
  usedAt: moment(),
});

/** Facts about this installation that every node must agree on, such as the set-up token. */
export const settings = pgTable('settings', {
  key: text().primaryKey(),
  value: text().notNull(),
});
