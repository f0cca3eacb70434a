import { eq } from 'drizzle-orm';
import webPush from 'web-push';
import { settings } from '../../db/schema/users';
import { type Reader, read, transaction } from '../platform/database';
import { env } from '../platform/env';

/** The pair by which push services know this installation; browsers subscribe for its public half. */
export type VapidKeys = { publicKey: string; privateKey: string };

const settingKey = 'vapidKeys';

/** From the environment, else one pair for all nodes, made by whoever asks first. */
export async function vapidKeys(): Promise<VapidKeys> {
  const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey } = env;
  if (publicKey !== undefined && privateKey !== undefined) return { publicKey, privateKey };
  return (await read(findKeys)) ?? makeKeys();
}

async function findKeys(reader: Reader): Promise<VapidKeys | undefined> {
  const [row] = await reader.select().from(settings).where(eq(settings.key, settingKey));
  return row && (JSON.parse(row.value) as VapidKeys);
}

async function makeKeys(): Promise<VapidKeys> {
  const value = JSON.stringify(webPush.generateVAPIDKeys());
  return transaction(async (tx) => {
    await tx.insert(settings).values({ key: settingKey, value }).onConflictDoNothing();
    return (await findKeys(tx)) as VapidKeys;
  });
}
