import { InvalidEnvError, parseEnv } from '../../server/platform/env';
import type { Settings } from '../prepare/settings.mjs';
import { lookAtDatabase } from './database';
import type { Finding } from './finding';
import { lookAtMachine } from './machine';
import { lookAtMail, lookAtRedis } from './services';

const marks: Record<Finding['outcome'], string> = {
  ok: 'ok      ',
  'not used': 'not used',
  warning: 'WARNING ',
  failure: 'FAILURE ',
};

/** Looks at everything that a node needs and says what is wrong; whether nothing is. */
export async function runDoctor(settings: Settings): Promise<boolean> {
  // What the connections below would log stands in the findings.
  process.env.LOG_LEVEL = 'silent';
  const environment = lookAtEnvironment(settings);
  const findings = [environment, ...(await lookAtMachine(settings))];
  if (environment.outcome === 'ok') {
    findings.push(...(await lookAtDatabase(settings)));
    findings.push(await lookAtRedis(process.env.REDIS_URL), await lookAtMail(process.env.SMTP_URL));
  }
  for (const finding of findings) process.stdout.write(lineOf(finding));
  return findings.every(({ outcome }) => outcome !== 'failure');
}

function lineOf(finding: Finding): string {
  const line = `${marks[finding.outcome]}  ${finding.what}: ${finding.detail}\n`;
  return 'advice' in finding ? `${line}            ${finding.advice}\n` : line;
}

function lookAtEnvironment({ usesEmbeddedPostgres }: Settings): Finding {
  const what = 'Environment';
  if (usesEmbeddedPostgres) {
    // As a start without a database provides them.
    Object.assign(process.env, { DATABASE_URL: 'postgres://embedded', AUTH_SECRET: 'x'.repeat(32) });
  }
  try {
    parseEnv(process.env);
    return { outcome: 'ok', what, detail: 'every variable is valid' };
  } catch (error) {
    if (!(error instanceof InvalidEnvError)) throw error;
    const advice = 'Every variable is described in .env.example.';
    return {
      outcome: 'failure',
      what,
      detail: error.message.split('\n').slice(1, -1).join(';').trim(),
      advice,
    };
  }
}
