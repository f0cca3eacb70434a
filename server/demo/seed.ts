import { eq } from 'drizzle-orm';
import { settings, users } from '../../db/schema/users';
import { demoProjects } from '../../db/seed/demo';
import { directs } from '../../db/seed/direct';
import { demoEmail, demoPeople } from '../../db/seed/people';
import { monotonicMs, now } from '../platform/clock';
import { read, transaction } from '../platform/database';
import { log } from '../platform/log';
import { daysBefore } from './demo-time';
import { seedDirect } from './seed-direct';
import { seedInboxes } from './seed-inbox';
import { type FoundedProject, foundProject, seedReading, seedWork } from './seed-project';

type Milestone = 'demoStartedAt' | 'demoFinishedAt';

/**
 * Fills a new installation with the demo team and what it did in the last weeks, by the same commands
 * that people use, so that the event log tells it all. An interrupted run is taken up where it stopped:
 * each step is a mutation with a name of its own, and has its effect once.
 */
export async function seedDemo(): Promise<void> {
  if ((await findMilestone('demoFinishedAt')) !== null) return;
  const startedAtMs = monotonicMs();
  log.info('Filling the demo with its people, projects and their last weeks');
  // Kept, since a step that is tried again must be the very same: its dates count from this day.
  await noteMilestone('demoStartedAt');
  const today = new Date((await findMilestone('demoStartedAt')) ?? now());
  await insertPeople(today);
  // One after the other: people see their projects in the order in which they were made.
  const founded: FoundedProject[] = [];
  for (const project of demoProjects) founded.push(await foundProject(project, today));
  await Promise.all(founded.map((project) => seedWork(project, today)));
  for (const direct of directs) await seedDirect(direct, today);
  for (const project of founded) await seedReading(project, today);
  await seedInboxes(today);
  await noteMilestone('demoFinishedAt');
  log.info({ ms: Math.round(monotonicMs() - startedAtMs) }, 'Filled the demo');
}

async function findMilestone(key: Milestone): Promise<string | null> {
  const [row] = await read((reader) => reader.select().from(settings).where(eq(settings.key, key)));
  return row?.value ?? null;
}

async function noteMilestone(key: Milestone): Promise<void> {
  const value = now().toISOString();
  await transaction((tx) => tx.insert(settings).values({ key, value }).onConflictDoNothing());
}

/** Without passwords: demo people are entered by one click, from this machine, and by nothing else. */
async function insertPeople(today: Date): Promise<void> {
  const createdAt = daysBefore(today, 45);
  const rows = demoPeople.map(({ person, id, name, role }) => ({
    id,
    name,
    role,
    email: demoEmail(person),
    createdAt,
  }));
  await transaction((tx) => tx.insert(users).values(rows).onConflictDoNothing());
}
