import { afterEach, expect, it } from 'vitest';
import { lookAtDatabase } from '../../scripts/doctor/database';
import { lookAtRedis } from '../../scripts/doctor/services';
import { sharedRedisUrl } from '../support/redis';
import { useDatabase } from '../support/services';

useDatabase();

const settings = { usesEmbeddedPostgres: false, isDevelopment: false, dataFolder: '', host: '', port: 0 };
const ownUrl = () => process.env.DATABASE_URL as string;
let restoreUrl = () => {};
afterEach(() => restoreUrl());

it('finds the database, its migrations and its clock well', async () => {
  const findings = await lookAtDatabase(settings);
  expect(findings.map(({ what, outcome }) => [what, outcome])).toEqual([
    ['Database', 'ok'],
    ['Clock', 'ok'],
    ['Migrations', 'ok'],
  ]);
});

it('says of a database that does not answer, or is not there, what to do', async () => {
  const url = ownUrl();
  restoreUrl = () => Object.assign(process.env, { DATABASE_URL: url });
  for (const wrong of ['postgres://lockstep:x@127.0.0.1:1/lockstep', `${url}_missing`]) {
    process.env.DATABASE_URL = wrong;
    const [finding] = await lookAtDatabase(settings);
    expect(finding).toMatchObject({ outcome: 'failure', advice: expect.stringContaining('DATABASE_URL') });
  }
});

it('tells a Redis that answers from one that does not', async () => {
  expect(await lookAtRedis(sharedRedisUrl())).toMatchObject({ outcome: 'ok' });
  expect(await lookAtRedis('redis://127.0.0.1:1')).toMatchObject({ outcome: 'failure' });
  expect(await lookAtRedis(undefined)).toMatchObject({ outcome: 'not used' });
});
