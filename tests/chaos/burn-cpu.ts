import { spawn } from 'node:child_process';

/** Processes that want all the time there is; ended by the function that is returned, or with this process. */
export function burnCpu(count: number): () => void {
  const processes = Array.from({ length: count }, () =>
    spawn(process.execPath, ['--eval', 'for (;;);'], { stdio: 'ignore' }),
  );
  const relieve = () => {
    process.off('exit', relieve);
    for (const burning of processes) burning.kill('SIGKILL');
  };
  process.once('exit', relieve);
  return relieve;
}
