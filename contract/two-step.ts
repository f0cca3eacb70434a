import * as z from 'zod';
import { defineCommand, defineQuery } from './endpoint';
import { id } from './ids';
import { limits } from './limits';
import { instant } from './time';
import { userAccount } from './users';

/** How somebody's sign-in asks for a code besides the password. */
export const twoStep = z.object({
  /** Null while it is off. */
  since: instant.nullable(),
  recoveryCodesLeft: z.int(),
});
export type TwoStep = z.infer<typeof twoStep>;

/** Of the authenticator app, or a recovery code; spaces and hyphens do not count. */
const code = z.string().trim().min(1, 'must be given').max(40, 'must be at most 40 characters');
const currentPassword = z.string().max(limits.passwordMaxLength);
/** Shown once; each opens the account once in place of a code. */
const recoveryCodes = z.array(z.string());

export const twoStepCommands = {
  setUpTwoStep: defineCommand({
    method: 'POST',
    path: '/api/me/two-step',
    status: 201,
    doors: 'http',
    access: 'user',
    summary: 'Make a key for an authenticator app; nothing changes until a code confirms it.',
    input: z.strictObject({ password: currentPassword }),
    output: z.object({ key: z.string(), url: z.string() }),
  }),
  confirmTwoStep: defineCommand({
    method: 'POST',
    path: '/api/me/two-step/confirm',
    doors: 'http',
    access: 'user',
    summary: 'Turn two-step sign-in on with a code of the app; the recovery codes are answered once.',
    input: z.strictObject({ code }),
    output: z.object({ twoStep, recoveryCodes }),
  }),
  renewRecoveryCodes: defineCommand({
    method: 'POST',
    path: '/api/me/two-step/recovery-codes',
    doors: 'http',
    access: 'user',
    summary: 'Replace the recovery codes; the older ones are void.',
    input: z.strictObject({ password: currentPassword, code }),
    output: z.object({ twoStep, recoveryCodes }),
  }),
  turnOffTwoStep: defineCommand({
    method: 'POST',
    path: '/api/me/two-step/turn-off',
    doors: 'http',
    access: 'user',
    summary: 'Sign in with the password alone from now on.',
    input: z.strictObject({ password: currentPassword, code }),
    output: z.object({ twoStep }),
  }),
  resetTwoStep: defineCommand({
    method: 'DELETE',
    path: '/api/admin/users/:userId/two-step',
    doors: 'http',
    access: 'admin',
    summary: 'Turn two-step sign-in off for somebody who has lost their app and their recovery codes.',
    input: z.strictObject({ userId: id }),
    output: z.object({ user: userAccount }),
  }),
};

export const twoStepQueries = {
  getTwoStep: defineQuery({
    path: '/api/me/two-step',
    access: 'user',
    summary: 'Whether signing in takes a code, and how many recovery codes are left.',
    input: z.strictObject({}),
    output: z.object({ twoStep }),
  }),
};
