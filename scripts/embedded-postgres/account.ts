import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { PlainError } from '../prepare/plain-error.mjs';

/** Whom PostgreSQL's programs run as; undefined: the one who runs this process. */
export type Account = { uid: number; gid: number } | undefined;

const accountName = 'lockstep';

/**
 * PostgreSQL refuses to run as root. Then it runs as the owner of its folder; a folder that does
 * not exist yet is going to belong to the system account `lockstep`, which is made when missing.
 */
export function accountFor(folder: string): Account {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync(folder)) {
    const { uid, gid } = statSync(folder);
    if (uid !== 0) return { uid, gid };
  }
  return findAccount() ?? createAccount();
}

/** True when the account may enter every folder on the way to the path. */
export function canReach(account: Account, path: string): boolean {
  return !account || spawnSync('test', ['-x', path], { ...account, cwd: '/' }).status === 0;
}

function findAccount(): Account {
  const id = (flag: string) => spawnSync('id', [flag, accountName], { encoding: 'utf8' });
  const [user, group] = [id('-u'), id('-g')];
  if (user.status !== 0 || group.status !== 0) return undefined;
  return { uid: Number(user.stdout), gid: Number(group.stdout) };
}

function createAccount(): Account {
  const noLogin = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin'];
  try {
    execFileSync('useradd', [...noLogin, accountName], { stdio: 'ignore' });
  } catch {
    throw new PlainError(
      `PostgreSQL does not run as root, and the account "${accountName}" could not be made for it. ` +
        'Start Lockstep as another user, or set DATABASE_URL.',
    );
  }
  return findAccount();
}
