import * as z from 'zod';
import { defineCommand, defineQuery } from './endpoint';
import { id } from './ids';
import { limits } from './limits';
import { cursorParameter, limitParameter, listOf } from './paging';
import { instanceRole } from './roles';
import { line } from './text';
import { instant } from './time';

export const user = z.object({ id, name: z.string(), email: z.string(), role: instanceRole });
export type User = z.infer<typeof user>;

/** Somebody as everybody here may know them. */
export const person = user.pick({ id: true, name: true });

/** A user as admins see them. */
export const userAccount = user.extend({
  createdAt: instant,
  deactivatedAt: instant.nullable(),
  /** Whether signing in takes a code besides the password. */
  twoStep: z.boolean(),
});
export type UserAccount = z.infer<typeof userAccount>;

export const email = z.email('must be an e-mail address').max(limits.emailLength).toLowerCase();
export const password = z
  .string()
  .min(limits.passwordMinLength, `must be at least ${limits.passwordMinLength} characters`)
  .max(limits.passwordMaxLength, `must be at most ${limits.passwordMaxLength} characters`);
const name = line(limits.nameLength);

/** A one-time secret from a link: 32 random bytes, base64url. */
const linkToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'is not a valid token');

export const apiToken = z.object({
  id,
  name: z.string(),
  createdAt: instant,
  lastUsedAt: instant.nullable(),
  expiresAt: instant.nullable(),
});
export type ApiToken = z.infer<typeof apiToken>;

export const session = z.object({
  id,
  current: z.boolean(),
  userAgent: z.string(),
  address: z.string(),
  createdAt: instant,
  lastSeenAt: instant,
});
export type Session = z.infer<typeof session>;

export const userCommands = {
  setUp: defineCommand({
    method: 'POST',
    path: '/api/setup',
    status: 201,
    doors: 'http',
    access: 'public',
    summary: 'Create the first admin with the token from the log; only while there is no user.',
    input: z.strictObject({ token: linkToken, name, email, password }),
    output: z.object({ user }),
  }),
  setPassword: defineCommand({
    method: 'POST',
    path: '/api/set-password',
    doors: 'http',
    access: 'public',
    summary: 'Choose a password with the token of a link from an admin; signs out everywhere.',
    input: z.strictObject({ token: linkToken, password }),
    output: z.object({ user }),
  }),
  changePassword: defineCommand({
    method: 'POST',
    path: '/api/me/password',
    doors: 'http',
    access: 'user',
    summary: 'Change one’s own password; signs out every other session.',
    input: z.strictObject({ currentPassword: z.string().max(limits.passwordMaxLength), password }),
    output: z.object({ user }),
  }),
  createToken: defineCommand({
    method: 'POST',
    path: '/api/me/tokens',
    status: 201,
    doors: 'http',
    access: 'user',
    summary: 'Make a personal API token; the secret is answered once.',
    input: z.strictObject({ name: line(limits.tokenNameLength), expiresAt: instant.optional() }),
    output: z.object({ token: apiToken, secret: z.string() }),
  }),
  revokeToken: defineCommand({
    method: 'DELETE',
    path: '/api/me/tokens/:tokenId',
    doors: 'http',
    access: 'user',
    summary: 'Revoke a personal API token.',
    input: z.strictObject({ tokenId: id }),
    output: z.object({ token: apiToken }),
  }),
  revokeOtherSessions: defineCommand({
    method: 'DELETE',
    path: '/api/me/sessions',
    doors: 'http',
    access: 'user',
    summary: 'Sign out everywhere but here.',
    input: z.strictObject({}),
    output: z.object({ revoked: z.int() }),
  }),
  revokeSession: defineCommand({
    method: 'DELETE',
    path: '/api/me/sessions/:sessionId',
    doors: 'http',
    access: 'user',
    summary: 'Sign one session out.',
    input: z.strictObject({ sessionId: id }),
    output: z.object({ session }),
  }),
  createSocketToken: defineCommand({
    method: 'POST',
    path: '/api/me/socket-token',
    status: 201,
    doors: 'http',
    access: 'user',
    summary: 'A token for `auth.token` of the socket handshake that lives for a minute.',
    input: z.strictObject({}),
    output: z.object({ token: z.string(), expiresAt: instant }),
  }),
  createUser: defineCommand({
    method: 'POST',
    path: '/api/admin/users',
    status: 201,
    doors: 'http',
    access: 'admin',
    summary: 'Create a user; without a password the answer holds a link to set one.',
    input: z.strictObject({ name, email, role: instanceRole, password: password.optional() }),
    output: z.object({ user: userAccount, setPasswordUrl: z.string().optional() }),
  }),
  updateUser: defineCommand({
    method: 'PATCH',
    path: '/api/admin/users/:userId',
    doors: 'http',
    access: 'admin',
    summary: 'Change a user’s instance role, deactivate or reactivate them.',
    input: z.strictObject({ userId: id, role: instanceRole.optional(), deactivated: z.boolean().optional() }),
    output: z.object({ user: userAccount }),
  }),
  createPasswordLink: defineCommand({
    method: 'POST',
    path: '/api/admin/users/:userId/password-link',
    status: 201,
    doors: 'http',
    access: 'admin',
    summary: 'A link with which somebody chooses a new password; the present one works until then.',
    input: z.strictObject({ userId: id }),
    output: z.object({ setPasswordUrl: z.string() }),
  }),
};

export const userQueries = {
  getMe: defineQuery({
    path: '/api/me',
    access: 'user',
    summary: 'Who the caller is.',
    input: z.strictObject({}),
    output: z.object({ user }),
  }),
  listDirectory: defineQuery({
    path: '/api/people',
    access: 'user',
    summary: 'Everybody who has an account here, by name: whom one can write to and mention.',
    input: z.strictObject({}),
    output: listOf(person),
  }),
  listTokens: defineQuery({
    path: '/api/me/tokens',
    access: 'user',
    summary: 'One’s own API tokens, without their secrets.',
    input: z.strictObject({}),
    output: listOf(apiToken),
  }),
  listSessions: defineQuery({
    path: '/api/me/sessions',
    access: 'user',
    summary: 'Where one is signed in.',
    input: z.strictObject({}),
    output: listOf(session),
  }),
  listUsers: defineQuery({
    path: '/api/admin/users',
    access: 'admin',
    summary: 'Every account.',
    input: z.strictObject({ cursor: cursorParameter.optional(), limit: limitParameter.optional() }),
    output: listOf(userAccount),
  }),
};
