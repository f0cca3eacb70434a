import postgres from 'postgres';
import { uuidv7 } from 'uuidv7';

/** Puts a mail that was given up after all attempts into the queue of the end-to-end server; returns its id. */
export async function giveUpJob(reason: string): Promise<string> {
  const id = uuidv7();
  const sql = postgres(process.env.LOCKSTEP_TEST_DATABASE_URL ?? '', { max: 1, onnotice: () => {} });
  await sql`
    insert into pgboss.job (id, name, data, state, retry_count, retry_limit, completed_on, output)
    values (${id}, 'mail', '{}', 'failed', 12, 12, now(), ${sql.json({ message: reason })})`;
  await sql.end();
  return id;
}
