import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lock, tryLock } from './lock.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lockstep-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a lock on a folder', () => {
  it('is held by one, who can be named, and free after release', async () => {
    const first = await tryLock('test', folder);
    expect(await tryLock('test', folder)).toEqual({ holder: String(process.pid) });
    if ('release' in first) await first.release();
    const second = await tryLock('test', folder);
    expect(second).toHaveProperty('release');
    if ('release' in second) await second.release();
  });

  it('concerns one purpose and one folder', async () => {
    const locks = await Promise.all([
      tryLock('one', folder),
      tryLock('other', folder),
      tryLock('one', tmpdir()),
    ]);
    for (const held of locks) {
      expect(held).toHaveProperty('release');
      if ('release' in held) await held.release();
    }
  });

  it('is waited for', async () => {
    const first = await lock('test', folder, vi.fn());
    const onWait = vi.fn();
    const second = lock('test', folder, onWait);
    await vi.waitFor(() => expect(onWait).toHaveBeenCalledExactlyOnceWith(String(process.pid)));
    await first.release();
    await (await second).release();
  });

  it('is free once its holder was killed', async () => {
    const script = `import('${new URL('./lock.mjs', import.meta.url)}').then(async ({ tryLock }) => {
      await tryLock('test', ${JSON.stringify(folder)});
      process.stdout.write('held');
      setInterval(() => {}, 1_000);
    })`;
    const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    expect(await tryLock('test', folder)).toEqual({ holder: String(child.pid) });
    child.kill('SIGKILL');
    await once(child, 'exit');
    const after = await tryLock('test', folder);
    expect(after).toHaveProperty('release');
    if ('release' in after) await after.release();
  });
});
