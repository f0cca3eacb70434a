import { sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { describe, expect, it } from 'vitest';
import { mutationReceipts } from '../../db/schema/log';
import { forgetOldReceipts } from '../../server/log/retention';
import { databaseClient } from '../../server/platform/database';
import { createTeam } from '../support/factories';
import { run, useDatabase } from '../support/services';

useDatabase();

describe('G2 receipts', () => {
  it('are kept for seven days and then forgotten', async () => {
    const { owner, projectId } = await createTeam();
    const [old, fresh] = [uuidv7(), uuidv7()];
    await run(owner, 'createTask', { projectId, title: 'Old' }, old);
    await run(owner, 'createTask', { projectId, title: 'Fresh' }, fresh);
    const { orm } = databaseClient();
    await orm.execute(sql`
      update mutation_receipts set created_at = now() - interval '7 days 1 minute' where mutation_id = ${old}`);
    expect(await forgetOldReceipts()).toBe(1);
    const left = await orm.select({ id: mutationReceipts.mutationId }).from(mutationReceipts);
    expect(left).toEqual([{ id: fresh }]);
  });
});
