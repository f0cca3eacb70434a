import { randomBytes } from 'node:crypto';
import { databaseClient } from '../../server/platform/database';
import type { DatabaseSlot } from './database-slot';

/** An empty database beside the one of the run, without any table. */
export async function freshDatabaseUrl(slot: DatabaseSlot): Promise<string> {
  const name = `fresh_${randomBytes(4).toString('hex')}`;
  await databaseClient().sql.unsafe(`create database ${name}`);
  const url = new URL(slot.url);
  url.pathname = name;
  return url.href;
}
