import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A command as a person types it, in a shell of its own process group. */
export type TypedCommand = {
  readonly exitCode: number | null;
  readonly output: string;
  /** Resolves when it and everything it printed are through. */
  ended: Promise<void>;
  /** Ends it and all its children, if it still runs. */
  kill(): void;
};

export function type(command: string, cwd: string, variables: Record<string, string>): TypedCommand {
  const child = spawn(command, {
    cwd,
    shell: true,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...withoutTestRun(process.env), ...variables },
  });
  const output = collect(child);
  return {
    get exitCode() {
      return child.exitCode;
    },
    get output() {
      return output.join('');
    },
    ended: once(child, 'close').then(() => undefined),
    kill() {
      if (child.pid && child.exitCode === null && child.signalCode === null)
        process.kill(-child.pid, 'SIGKILL');
    },
  };
}

function collect(child: ChildProcess): string[] {
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => chunks.push(String(chunk)));
  return chunks;
}

/** The environment without what a test run, or the settings of a server, put into it. */
function withoutTestRun(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const added = /^(VITEST|NODE_ENV|LOCKSTEP_|DATABASE_URL|REDIS_URL|AUTH_SECRET|LOG_LEVEL|HOST$|DEV$|TEST$)/;
  const kept = Object.entries(environment).filter(([name]) => !added.test(name));
  return Object.fromEntries(kept) as NodeJS.ProcessEnv;
}
