import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { type Account, accountFor, canReach } from './account';
import { reachableFolder } from './binaries';

/** The folder of one embedded database: its data, its password, the port it had last, its log. */
export type Home = {
  folder: string;
  account: Account;
  dataFolder: string;
  logFile: string;
  portFile: string;
  password: string;
};

/** Opens the folder, or makes it, owned by the account that PostgreSQL runs as. */
export function openHome(wanted: string): Home {
  const account = accountFor(wanted);
  const folder = existsSync(wanted) ? realpathSync(wanted) : createHome(wanted, account);
  giveTo(account, folder);
  const inFolder = (name: string) => path.join(folder, name);
  return {
    folder,
    account,
    dataFolder: inFolder('data'),
    logFile: inFolder('server.log'),
    portFile: inFolder('port'),
    password: openPassword(inFolder('password'), account),
  };
}

export function giveTo(account: Account, file: string): void {
  if (account) chownSync(file, account.uid, account.gid);
}

function createHome(wanted: string, account: Account): string {
  const parent = path.dirname(wanted);
  mkdirSync(parent, { recursive: true });
  if (canReach(account, parent)) return createFolder(wanted);
  // Below a folder that only root may enter: the data lies elsewhere, and a link keeps the place.
  mkdirSync(reachableFolder, { recursive: true });
  chmodSync(reachableFolder, 0o755);
  const elsewhere = createFolder(path.join(reachableFolder, randomBytes(4).toString('hex')));
  symlinkSync(elsewhere, wanted);
  return elsewhere;
}

function createFolder(folder: string): string {
  mkdirSync(folder, { mode: 0o700 });
  return realpathSync(folder);
}

function openPassword(file: string, account: Account): string {
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  }
  giveTo(account, file);
  return readFileSync(file, 'utf8').trim();
}
