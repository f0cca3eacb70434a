import { env } from './env';

/** Places where tests may end the process, to prove that nothing is lost there. */
export type FailpointName = 'after-commit' | 'before-answer';

/** Ends the process here, without any farewell, when the tests asked for it by LOCKSTEP_FAILPOINT. */
export function failpoint(name: FailpointName): void {
  if (env.LOCKSTEP_FAILPOINT === name) process.kill(process.pid, 'SIGKILL');
}
