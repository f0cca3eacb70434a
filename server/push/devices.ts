import { createECDH } from 'node:crypto';
import { and, desc, eq, gt, inArray, isNull, or, type SQL } from 'drizzle-orm';
import type { CommandInput, CommandOutput } from '../../contract/commands';
import { AppError } from '../../contract/errors';
import { limits } from '../../contract/limits';
import type { PushDevice } from '../../contract/push';
import type { QueryOutput } from '../../contract/queries';
import { pushDevices } from '../../db/schema/push';
import { sessions } from '../../db/schema/users';
import type { Actor } from '../identity/actor';
import type { UnitOfWork } from '../log/unit-of-work';
import { now } from '../platform/clock';
import { type Reader, read } from '../platform/database';
import { requestContext } from '../platform/request-context';
import { isPushEndpoint } from './push-service';
import { vapidKeys } from './vapid-keys';

export type PushDeviceRow = typeof pushDevices.$inferSelect;

/** One browser is one device: it is told of whoever asked there last. */
export async function createPushDevice(
  { userId, credential }: Actor,
  { endpoint, keys }: CommandInput<'createPushDevice'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'createPushDevice'>> {
  if (!isPushEndpoint(endpoint)) throw refusalOf('endpoint', 'is no address of a push service');
  if (!isKey(keys.p256dh)) throw refusalOf('keys.p256dh', 'is no public key');
  const values = {
    userId,
    sessionId: credential.kind === 'session' ? credential.sessionId : null,
    ...keys,
    userAgent: requestContext()?.userAgent ?? '',
    createdAt: unit.now,
  };
  const [row] = await unit.tx
    .insert(pushDevices)
    .values({ id: unit.newId(), endpoint, ...values })
    .onConflictDoUpdate({ target: pushDevices.endpoint, set: values })
    .returning();
  await forgetOldest(unit, userId);
  return { device: presentDevice(row as PushDeviceRow) };
}

export async function deletePushDevice(
  { userId }: Actor,
  { deviceId }: CommandInput<'deletePushDevice'>,
  { tx }: UnitOfWork,
): Promise<CommandOutput<'deletePushDevice'>> {
  const [row] = await tx
    .delete(pushDevices)
    .where(and(eq(pushDevices.id, deviceId), eq(pushDevices.userId, userId)))
    .returning();
  if (!row) throw new AppError('not_found', 'There is no such device');
  return { device: presentDevice(row) };
}

export async function listPushDevices({ userId }: Actor): Promise<QueryOutput<'listPushDevices'>> {
  const { publicKey } = await vapidKeys();
  const rows = await read((reader) => selectDevices(reader, eq(pushDevices.userId, userId)));
  return { items: rows.map(presentDevice), applicationServerKey: publicKey };
}

/** Devices whose session is alive, newest first. */
export async function selectDevices(reader: Reader, where: SQL): Promise<PushDeviceRow[]> {
  const isSignedIn = and(isNull(sessions.revokedAt), gt(sessions.expiresAt, now()));
  const found = await reader
    .select({ device: pushDevices })
    .from(pushDevices)
    .leftJoin(sessions, eq(sessions.id, pushDevices.sessionId))
    .where(and(where, or(isNull(pushDevices.sessionId), isSignedIn)))
    .orderBy(desc(pushDevices.createdAt), desc(pushDevices.id));
  return found.map(({ device }) => device);
}

async function forgetOldest({ tx }: UnitOfWork, userId: string): Promise<void> {
  const oldest = tx
    .select({ id: pushDevices.id })
    .from(pushDevices)
    .where(eq(pushDevices.userId, userId))
    .orderBy(desc(pushDevices.createdAt), desc(pushDevices.id))
    .offset(limits.pushDevicesPerUser);
  await tx.delete(pushDevices).where(inArray(pushDevices.id, oldest));
}

function presentDevice({ id, endpoint, userAgent, createdAt }: PushDeviceRow): PushDevice {
  return { id, endpoint, userAgent, createdAt: createdAt.toISOString() };
}

/** Whether something can be encrypted for it: a point of the curve that push messages use. */
function isKey(p256dh: string): boolean {
  const ecdh = createECDH('prime256v1');
  ecdh.generateKeys();
  try {
    ecdh.computeSecret(p256dh, 'base64url');
    return true;
  } catch {
    return false;
  }
}

function refusalOf(path: string, message: string): AppError {
  return new AppError('validation', 'The request is not valid', { fields: [{ path, message }] });
}
