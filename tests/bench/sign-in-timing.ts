import { databaseClient } from '../../server/platform/database';
import { median, sameDistribution } from '../support/distributions';
import { createTestDatabase, startTestPostgres } from '../support/postgres';
import { refusals, timeRefusedSignIns } from '../support/refused-sign-ins';
import { testEnv } from '../support/test-env';

const rounds = 300;

/** `npm run bench:sign-in`: whether the time of a refused sign-in tells who has an account, as Markdown. */
const postgres = await startTestPostgres();
const database = await createTestDatabase();
Object.assign(process.env, testEnv(database.url), { LOG_LEVEL: 'error' });
const timesMs = await timeRefusedSignIns(rounds);
await databaseClient().end(1);
await database.drop();
await postgres.stop();

const usual = timesMs['wrong password'];
const rows = refusals.map((refusal) => {
  const p = sameDistribution(timesMs[refusal], usual);
  return `| ${refusal} | ${median(timesMs[refusal]).toFixed(2)} | ${p.toFixed(3)} |`;
});
process.stdout.write(
  [`| refused for (${rounds} of each) | median ms | p |`, '| --- | --- | --- |', ...rows, ''].join('\n'),
);
