import { eq } from 'drizzle-orm';
import type { CommandInput, CommandOutput } from '../../contract/commands';
import { type InstanceBanner, instanceBanner } from '../../contract/operator';
import type { QueryOutput } from '../../contract/queries';
import { settings } from '../../db/schema/users';
import { recordAudit } from '../audit/record';
import type { Actor } from '../identity/actor';
import type { UnitOfWork } from '../log/unit-of-work';
import { read } from '../platform/database';

const key = 'banner';

/** Shown to who is connected at once, and to everybody else when they come. A new one replaces the last. */
export async function postBanner(
  actor: Actor,
  { text }: CommandInput<'postBanner'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'postBanner'>> {
  const id = unit.newId();
  const banner = { id, text, postedAt: unit.now.toISOString(), postedBy: actor.name };
  const value = JSON.stringify(banner);
  await unit.tx
    .insert(settings)
    .values({ key, value })
    .onConflictDoUpdate({ target: settings.key, set: { value } });
  await recordAudit(unit.tx, { action: 'bannerPosted', actorId: actor.userId, details: { text } });
  return tellEverybody(unit, banner);
}

export async function clearBanner(
  actor: Actor,
  _input: CommandInput<'clearBanner'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'clearBanner'>> {
  const cleared = await unit.tx.delete(settings).where(eq(settings.key, key)).returning();
  if (cleared.length === 0) return { banner: null };
  await recordAudit(unit.tx, { action: 'bannerCleared', actorId: actor.userId });
  return tellEverybody(unit, null);
}

export async function getBanner(): Promise<QueryOutput<'getBanner'>> {
  const [row] = await read((reader) => reader.select().from(settings).where(eq(settings.key, key)));
  return { banner: row ? instanceBanner.parse(JSON.parse(row.value)) : null };
}

function tellEverybody(unit: UnitOfWork, banner: InstanceBanner | null) {
  unit.announce({ kind: 'control', streams: 'everyone', name: 'bannerChanged', message: { banner } });
  return { banner };
}
