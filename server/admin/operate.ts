import { eq } from 'drizzle-orm';
import type { CommandInput, CommandOutput } from '../../contract/commands';
import { AppError } from '../../contract/errors';
import { users } from '../../db/schema/users';
import { type AuditTarget, recordAudit } from '../audit/record';
import type { Actor } from '../identity/actor';
import type { UnitOfWork } from '../log/unit-of-work';
import { presentAccount } from '../users/present';
import { signOutEverywhere } from '../users/sessions';
import { type GatheredReports, gatherNodeReports } from './node-reports';

export async function disconnectDevice(
  actor: Actor,
  { socketId }: CommandInput<'disconnectDevice'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'disconnectDevice'>> {
  const gathered = await gatherNodeReports({ searches: [], socketId });
  const devices = gathered.reports.flatMap((report) => report.devices);
  const device = devices.find((candidate) => candidate.socketId === socketId);
  if (!device) throw unknownTarget('device', gathered);
  const { userId, name, nodeId, userAgent } = device;
  unit.announce({ kind: 'deviceDisconnected', socketId });
  await recordAudit(unit.tx, {
    action: 'deviceDisconnected',
    actorId: actor.userId,
    target: { kind: 'user', id: userId, name },
    details: { device: userAgent, node: nodeId },
  });
  return { device: { socketId, userId, nodeId } };
}

export async function signOutPerson(
  actor: Actor,
  { userId }: CommandInput<'signOutPerson'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'signOutPerson'>> {
  const [user] = await unit.tx.select().from(users).where(eq(users.id, userId)).for('update');
  if (!user) throw new AppError('not_found', 'There is no such user');
  await signOutEverywhere(unit, userId, 'signedOutByAdmin');
  const target = { kind: 'user', id: userId, name: user.name } as const;
  await recordAudit(unit.tx, { action: 'personSignedOut', actorId: actor.userId, target });
  return { user: presentAccount(user) };
}

export async function drainNode(
  actor: Actor,
  { nodeId, inSeconds }: CommandInput<'drainNode'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'drainNode'>> {
  const target = await findNode(nodeId);
  const drainsAt = new Date(unit.now.getTime() + inSeconds * 1_000).toISOString();
  unit.announce({ kind: 'drainPlanned', nodeId, inMs: inSeconds * 1_000 });
  const details = { inSeconds: String(inSeconds) };
  await recordAudit(unit.tx, { action: 'drainPlanned', actorId: actor.userId, target, details });
  return { node: { id: nodeId, drainsAt } };
}

export async function cancelDrain(
  actor: Actor,
  { nodeId }: CommandInput<'cancelDrain'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'cancelDrain'>> {
  const target = await findNode(nodeId);
  unit.announce({ kind: 'drainPlanned', nodeId, inMs: null });
  await recordAudit(unit.tx, { action: 'drainCancelled', actorId: actor.userId, target });
  return { node: { id: nodeId, drainsAt: null } };
}

async function findNode(nodeId: string): Promise<AuditTarget> {
  const gathered = await gatherNodeReports();
  if (!gathered.reports.some(({ node }) => node.id === nodeId)) throw unknownTarget('node', gathered);
  return { kind: 'node', id: nodeId, name: nodeId.slice(0, 8) };
}

/** Without Redis a node can act on itself alone, and says so instead of claiming that nothing is there. */
function unknownTarget(what: string, { isComplete }: GatheredReports): AppError {
  const reason = isComplete ? '' : '. Not every node has answered: it may be on one of the others';
  return new AppError('not_found', `There is no such ${what}${reason}`);
}
