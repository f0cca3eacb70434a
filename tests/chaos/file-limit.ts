import { readdir, readFile } from 'node:fs/promises';
import { runCommand } from '../../scripts/prepare/command.mjs';
import type { NodeSlot } from './node-slot';

/** How many files and connections a node has open, by Linux. */
export async function openFiles({ running }: NodeSlot): Promise<number> {
  return (await readdir(`/proc/${running.pid}/fd`)).length;
}

/** Lets a running node have so many open; returns a function that gives it back what it had. */
export async function limitFiles({ running }: NodeSlot, count: number): Promise<() => Promise<void>> {
  const limits = await readFile(`/proc/${running.pid}/limits`, 'utf8');
  const before = /^Max open files\s+(\d+)/m.exec(limits)?.[1] ?? '';
  const limit = async (files: string) => {
    await runCommand('prlimit', ['--pid', String(running.pid), `--nofile=${files}:`]);
  };
  await limit(String(count));
  return () => limit(before);
}
