import { type CommandName, commands, isCommandName } from '../../contract/commands';
import { AppError } from '../../contract/errors';
import type { QueryName } from '../../contract/queries';
import type { Actor } from '../identity/actor';
import { addressGroup } from '../platform/address-group';
import { assertNotShed } from '../platform/load-watch';
import { assertNotSpent, type RateLimitName, spend } from '../platform/rate-limiter';
import { requestContext } from '../platform/request-context';

/** Endpoints that take the secret of a link: who tries out secrets is noticed by the wrong ones. */
const takesLink: ReadonlySet<string> = new Set<CommandName | QueryName>([
  'setUp',
  'setPassword',
  'acceptInvite',
  'getInvite',
]);

/** Endpoints that take one's own password or a code: what somebody at an unlocked screen could try out. */
const triesOwnSecret: ReadonlySet<string> = new Set<CommandName>([
  'changePassword',
  'setUpTwoStep',
  'confirmTwoStep',
  'renewRecoveryCodes',
  'turnOffTwoStep',
]);

/** Reads of a whole state: what pages ask for that begin, or have been away for long. */
const readsSnapshot: ReadonlySet<string> = new Set<QueryName>([
  'getProject',
  'getMySnapshot',
  'getProjectAt',
]);

/**
 * Does a request if the node has time for it and its caller has not sent too many: a person wherever they are,
 * and who is nobody yet by their address. What comes through no door is our own work and is not counted.
 *
 * @throws AppError `busy` or `rate_limited` before anything was done.
 */
export async function withinLimits<T>(
  actor: Actor | null,
  name: CommandName | QueryName,
  work: () => Promise<T>,
): Promise<T> {
  const context = requestContext();
  if (!context) return work();
  shedIfOverloaded(name);
  const address = addressGroup(context.remoteAddress);
  await spend(limitOf(name), actor?.userId ?? address);
  return takesLink.has(name) ? countingWrongLinks(address, work) : work();
}

/** An admin must be able to help an overloaded node. */
function shedIfOverloaded(name: CommandName | QueryName): void {
  if (readsSnapshot.has(name)) assertNotShed('arrivals');
  if (isCommandName(name) && commands[name].access !== 'admin') assertNotShed('commands');
}

function limitOf(name: CommandName | QueryName): RateLimitName {
  if (name === 'search') return 'search';
  if (!isCommandName(name)) return 'read';
  if (triesOwnSecret.has(name)) return 'ownPassword';
  return commands[name].doors === 'http' ? 'secret' : 'change';
}

async function countingWrongLinks<T>(address: string, work: () => Promise<T>): Promise<T> {
  await assertNotSpent('wrongLink', address);
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') await spend('wrongLink', address);
    throw error;
  }
}
