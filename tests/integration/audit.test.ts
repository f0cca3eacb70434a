import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../contract/audit';
import type { AuditAction } from '../../contract/audit-actions';
import { auditEntries } from '../../db/schema/audit';
import { users } from '../../db/schema/users';
import { hashPassword } from '../../server/identity/password';
import { sealSecret } from '../../server/identity/secret-box';
import { forgetOldAuditEntries } from '../../server/log/retention';
import { databaseClient } from '../../server/platform/database';
import { createPerson, createSessionCookie, createTeam, type Person } from '../support/factories';
import { RouteBrowser } from '../support/route-browser';
import { ask, run, useDatabase } from '../support/services';

useDatabase();

let admin: Person;
beforeAll(async () => {
  admin = await createPerson('Root', 'admin');
});

/** What is remembered of a person, the newest first. */
async function entriesOf({ userId }: Person, action?: AuditAction): Promise<AuditEntry[]> {
  return (await ask(admin, 'listAuditEntries', { userId, ...(action && { action }) })).items;
}

describe('the audit log remembers', () => {
  it('sign-ins, failed ones and sign-outs, with where they came from and without the password', async () => {
    const ada = await createPerson('Ada');
    const password = 'correct horse battery';
    await databaseClient()
      .orm.update(users)
      .set({ passwordHash: await hashPassword(password) })
      .where(eq(users.id, ada.userId));
    const browser = new RouteBrowser({ 'user-agent': 'Test/1.0' });
    await browser.signIn({ email: ada.email, password: 'a wrong guess' });
    await browser.signIn({ email: ada.email, password });
    await browser.signOut();
    const entries = await entriesOf(ada);
    const from = { address: '127.0.0.1', userAgent: 'Test/1.0', requestId: expect.any(String) };
    expect(entries).toMatchObject([
      { action: 'signedOut', actor: { name: 'Ada' }, ...from },
      { action: 'signedIn', actor: { name: 'Ada' }, ...from },
      { action: 'signInFailed', actor: null, details: { email: ada.email }, ...from },
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/correct horse|wrong guess/);
  });

  it('a failed sign-in to an account that does not exist', async () => {
    const email = 'nobody@example.test';
    await new RouteBrowser({}).signIn({ email, password: 'a wrong guess' });
    const { items } = await ask(admin, 'listAuditEntries', { action: 'signInFailed', limit: '1' });
    expect(items).toMatchObject([{ actor: null, target: null, details: { email } }]);
  });

  it('a wrong current password and a wrong code, with where they came from and what they were for', async () => {
    const ada = await createPerson('Ada');
    const password = 'correct horse battery';
    const passwordHash = await hashPassword(password);
    const totpKey = sealSecret('JBSWY3DPEHPK3PXP', ada.userId);
    await databaseClient()
      .orm.update(users)
      .set({ passwordHash, totpKey, totpConfirmedAt: new Date() })
      .where(eq(users.id, ada.userId));
    const browser = new RouteBrowser({
      'user-agent': 'Test/1.0',
      cookie: (await createSessionCookie(ada)).cookie,
    });
    const change = { currentPassword: 'a wrong guess', password: 'staple battery horse' };
    expect((await browser.command('changePassword', change)).status).toBe(400);
    expect((await browser.command('turnOffTwoStep', { password, code: '000000' })).status).toBe(400);
    const from = { actor: { name: 'Ada' }, address: '127.0.0.1', userAgent: 'Test/1.0' };
    const entries = await entriesOf(ada);
    expect(entries).toMatchObject([
      { action: 'ownCodeRefused', details: { command: 'turnOffTwoStep' }, ...from },
      { action: 'ownPasswordRefused', details: { command: 'changePassword' }, ...from },
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/wrong guess|000000/);
  });

  it('tokens and sessions that were made and revoked, never their secrets', async () => {
    const ada = await createPerson('Ada');
    const { token, secret } = await run(ada, 'createToken', { name: 'CI' });
    await run(ada, 'revokeToken', { tokenId: token.id });
    const { sessionId } = await createSessionCookie(ada);
    await run(ada, 'revokeSession', { sessionId });
    await run(ada, 'revokeOtherSessions', {});
    const entries = await entriesOf(ada);
    expect(entries).toMatchObject([
      { action: 'otherSessionsRevoked' },
      { action: 'sessionRevoked', target: { kind: 'session', id: sessionId } },
      { action: 'tokenRevoked', target: { kind: 'token', id: token.id, name: 'CI' } },
      { action: 'tokenCreated', target: { kind: 'token', id: token.id, name: 'CI' } },
    ]);
    expect(JSON.stringify(entries)).not.toContain(secret);
  });

  it('accounts that were made, promoted, deactivated and given a way back in', async () => {
    const email = `new-${admin.userId}@example.test`;
    const { user, setPasswordUrl } = await run(admin, 'createUser', { name: 'New', email, role: 'member' });
    const created = { userId: user.id } as Person;
    await run(admin, 'updateUser', { userId: user.id, role: 'admin' });
    await run(admin, 'updateUser', { userId: user.id, deactivated: true });
    await run(admin, 'updateUser', { userId: user.id, deactivated: false });
    await run(admin, 'updateUser', { userId: user.id, deactivated: false });
    const link = await run(admin, 'createPasswordLink', { userId: user.id });
    const token = new URL(link.setPasswordUrl).searchParams.get('token') ?? '';
    await run({ actor: null }, 'setPassword', { token, password: 'correct horse battery' });
    const entries = await entriesOf(created);
    expect(entries.map(({ action }) => action)).toEqual([
      'passwordSet',
      'passwordLinkCreated',
      'accountReactivated',
      'accountDeactivated',
      'accountRoleChanged',
      'accountCreated',
    ]);
    expect(entries[4]).toMatchObject({
      actor: { name: 'Root' },
      target: { kind: 'user', id: user.id, name: 'New' },
      details: { from: 'member', to: 'admin' },
    });
    expect(JSON.stringify(entries)).not.toContain(token);
    expect(JSON.stringify(entries)).not.toContain(String(setPasswordUrl).split('=')[1]);
  });

  it('members, their roles, invites and who was removed', async () => {
    const { projectId, project, owner, editor, outsider } = await createTeam();
    await run(owner, 'updateMember', { projectId, userId: editor.userId, role: 'viewer' });
    await run(owner, 'removeMember', { projectId, userId: editor.userId });
    const { invite } = await run(owner, 'createInvite', { projectId, role: 'editor' });
    await run(outsider, 'acceptInvite', { token: invite.token });
    expect(await entriesOf(editor)).toMatchObject([
      { action: 'memberRemoved', actor: { name: owner.name }, details: { project: project.name } },
      { action: 'memberRoleChanged', details: { project: project.name, from: 'editor', to: 'viewer' } },
      { action: 'memberAdded', details: { role: 'editor' } },
    ]);
    expect(await entriesOf(outsider)).toMatchObject([
      { action: 'inviteAccepted', target: { kind: 'project', id: projectId }, details: { role: 'editor' } },
    ]);
  });

  it('nothing of what was refused', async () => {
    const { projectId, editor, viewer } = await createTeam();
    const wanted = { projectId, userId: viewer.userId, role: 'owner' } as const;
    await expect(run(editor, 'updateMember', wanted)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await entriesOf(viewer, 'memberRoleChanged')).toEqual([]);
  });
});

describe('the list of it', () => {
  it('comes in pages, for one person or action', async () => {
    const ada = await createPerson('Ada');
    for (const name of ['One', 'Two', 'Three']) await run(ada, 'createToken', { name });
    const wanted = { userId: ada.userId, action: 'tokenCreated', limit: '2' } as const;
    const first = await ask(admin, 'listAuditEntries', wanted);
    const second = await ask(admin, 'listAuditEntries', { ...wanted, cursor: String(first.nextCursor) });
    expect([first, second].map(({ items }) => items.map(({ target }) => target?.name))).toEqual([
      ['Three', 'Two'],
      ['One'],
    ]);
    expect(second.nextCursor).toBeUndefined();
  });

  it('is for admins alone', async () => {
    const ada = await createPerson('Ada');
    await expect(ask(ada, 'listAuditEntries', {})).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('forgets after AUDIT_RETENTION_DAYS', async () => {
    const ada = await createPerson('Ada');
    await run(ada, 'createToken', { name: 'Old' });
    const isHers = eq(auditEntries.actorId, ada.userId);
    const yearMs = 366 * 24 * 60 * 60 * 1_000;
    const { orm } = databaseClient();
    await orm
      .update(auditEntries)
      .set({ occurredAt: new Date(Date.now() - yearMs) })
      .where(isHers);
    await run(ada, 'createToken', { name: 'Fresh' });
    expect(await forgetOldAuditEntries()).toBe(1);
    expect(await entriesOf(ada)).toMatchObject([{ target: { name: 'Fresh' } }]);
  });
});
