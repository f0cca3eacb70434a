/**
 * What is worth remembering of who may get in and what was done to others, with the words for it. A new
 * action is one line here, and a `recordAudit` where it happens.
 */
export const auditActions = {
  signedIn: 'Signed in',
  signInFailed: 'Failed to sign in',
  signedOut: 'Signed out',
  sessionRevoked: 'Ended a session',
  otherSessionsRevoked: 'Signed out everywhere else',
  ownPasswordRefused: 'Gave a wrong password of their own',
  ownCodeRefused: 'Gave a wrong code of their own',
  passwordChanged: 'Changed the password',
  passwordSet: 'Chose a password by link',
  passwordLinkCreated: 'Made a password link',
  identityLinked: 'Signed in with another provider first',
  twoStepTurnedOn: 'Turned two-step sign-in on',
  twoStepTurnedOff: 'Turned two-step sign-in off',
  twoStepReset: 'Reset two-step sign-in',
  recoveryCodesRenewed: 'Made new recovery codes',
  recoveryCodeUsed: 'Used a recovery code',
  tokenCreated: 'Made an API token',
  tokenRevoked: 'Revoked an API token',
  instanceSetUp: 'Set up the installation',
  accountCreated: 'Made an account',
  accountRoleChanged: 'Changed an instance role',
  accountDeactivated: 'Deactivated an account',
  accountReactivated: 'Reactivated an account',
  memberAdded: 'Added a member',
  memberRemoved: 'Removed a member',
  memberLeft: 'Left a project',
  memberRoleChanged: 'Changed a project role',
  inviteCreated: 'Made an invite',
  inviteAccepted: 'Accepted an invite',
  projectArchived: 'Archived a project',
  projectRestored: 'Restored a project',
  deviceDisconnected: 'Disconnected a device',
  personSignedOut: 'Signed a person out everywhere',
  drainPlanned: 'Planned to drain a node',
  drainCancelled: 'Cancelled a drain',
  bannerPosted: 'Posted a banner',
  bannerCleared: 'Cleared the banner',
  jobRetried: 'Retried a job',
  backupMade: 'Made a backup of everything',
} as const;

export type AuditAction = keyof typeof auditActions;

export const auditActionNames = Object.keys(auditActions) as [AuditAction, ...AuditAction[]];
