import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Transaction } from '../../db/orm';
import { databaseClient } from '../../server/platform/database';
import { useDatabase } from '../support/services';

useDatabase();

beforeAll(async () => {
  await databaseClient().sql`create table notes (body text primary key)`;
});

describe('a transaction', () => {
  it('stores all of its statements, the last one too', async () => {
    const { value, rows } = await databaseClient().beginAndEndWith(
      async (tx) => {
        await write(tx, 'first');
        return 'last';
      },
      (body, driver) => driver<{ body: string }[]>`insert into notes values (${body}) returning body`,
    );
    expect(value).toBe('last');
    expect(rows).toEqual([{ body: 'last' }]);
    expect(await notes()).toEqual(['first', 'last']);
  });

  it('stores nothing when its work fails', async () => {
    const failing = databaseClient().begin(async (tx) => {
      await write(tx, 'never');
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await notes()).not.toContain('never');
  });

  it('stores nothing when its last statement fails, though the COMMIT is on its way by then', async () => {
    const failing = databaseClient().beginAndEndWith(
      (tx) => write(tx, 'never'),
      (_value, driver) => driver`insert into notes values ('first')`,
    );
    await expect(failing).rejects.toMatchObject({ code: '23505' });
    expect(await notes()).not.toContain('never');
  });

  it('is not taken for committed when a statement failed and nobody looked', async () => {
    const failing = databaseClient().begin(async (tx) => {
      await write(tx, 'never');
      await write(tx, 'first').catch(() => {});
    });
    await expect(failing).rejects.toThrow('had failed');
    expect(await notes()).not.toContain('never');
  });
});

describe('when its connection is lost, a transaction', () => {
  it('sends nothing more, for that would be stored by itself', async () => {
    const failing = databaseClient().begin(async (tx) => {
      const pid = await backendOf(tx);
      await write(tx, 'before');
      await end(pid);
      await write(tx, 'after');
    });
    await expect(failing).rejects.toThrow();
    expect(await notes()).not.toEqual(expect.arrayContaining([expect.stringMatching(/before|after/)]));
  });

  it('sends nothing more of what was waiting behind a statement either', async () => {
    const failing = databaseClient().begin(async (tx) => {
      const pid = await backendOf(tx);
      const sleeping = tx.execute(sql`select pg_sleep(3), 'a statement that is new to the connection'`);
      await Promise.all([sleeping, write(tx, 'before'), write(tx, 'after'), end(pid)]);
    });
    await expect(failing).rejects.toThrow();
    await databaseClient().begin((tx) => write(tx, 'meanwhile'));
    expect(await notes()).not.toEqual(expect.arrayContaining([expect.stringMatching(/before|after/)]));
  });

  it('fails while a statement runs, and leaves the next transaction a good connection', async () => {
    const failing = databaseClient().begin(async (tx) => {
      const pid = await backendOf(tx);
      await write(tx, 'before');
      await Promise.all([tx.execute(sql`select pg_sleep(3)`), end(pid)]);
    });
    await expect(failing).rejects.toThrow();
    await databaseClient().begin((tx) => write(tx, 'next'));
    expect(await notes()).toContain('next');
    expect(await notes()).not.toContain('before');
  });
});

describe('many transactions', () => {
  it('wait their turn when every connection is taken', async () => {
    const bodies = Array.from({ length: 100 }, (_, index) => `many ${index}`);
    await Promise.all(bodies.map((body) => databaseClient().begin((tx) => write(tx, body))));
    expect(await notes()).toEqual(expect.arrayContaining(bodies));
  });
});

async function write(tx: Transaction, body: string): Promise<void> {
  await tx.execute(sql`insert into notes values (${body})`);
}

async function notes(): Promise<string[]> {
  const rows = await databaseClient().sql<{ body: string }[]>`select body from notes order by body`;
  return rows.map(({ body }) => body);
}

async function backendOf(tx: Transaction): Promise<number> {
  const [backend] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
  return Number(backend?.pid);
}

/** Ends a connection's process at the server, as a restart of PostgreSQL does; settles when it has gone. */
async function end(pid: number): Promise<void> {
  await databaseClient().sql`select pg_terminate_backend(${pid}, 3000)`;
}
