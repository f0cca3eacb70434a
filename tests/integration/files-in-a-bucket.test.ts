import { afterAll, beforeAll, expect, it } from 'vitest';
import { files } from '../../db/schema/files';
import { readFile } from '../../server/files/read-file';
import { createS3Storage } from '../../server/files/s3-storage';
import { sweepFiles } from '../../server/files/sweep-files';
import { databaseClient } from '../../server/platform/database';
import { type Bucket, startBucket } from '../support/bucket';
import { createFile, createTeam } from '../support/factories';
import { useDatabase } from '../support/services';

useDatabase();

let bucket: Bucket;
beforeAll(async () => {
  bucket = await startBucket();
  process.env.FILES_BUCKET_URL = bucket.url;
});
afterAll(() => bucket.close());

it('files go into the bucket, come out of it, and are deleted there', async () => {
  const team = await createTeam();
  const { id } = await createFile(team.owner, team);
  expect([...bucket.objects.keys()]).toEqual([id]);
  const { open } = await readFile(team.owner.actor, id, 'full');
  expect(await new Response(await open()).text()).toBe('To do: everything');

  await databaseClient()
    .orm.update(files)
    .set({ unusedSince: new Date(0) });
  await sweepFiles();
  expect(bucket.objects.size).toBe(0);
});

it('a bucket that refuses us, or is away, is `unavailable`, and no secret is in what is said', async () => {
  const wrong = createS3Storage(bucket.url.replace('a-key', 'another'));
  await expect(wrong.read('some')).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.not.stringContaining('secret'),
  });
});
