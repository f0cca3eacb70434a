import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A disk of a few megabytes, in memory. */
export type SmallDisk = {
  folder: string;
  /** Takes all the room that is left, and gives it back by the function that is returned. */
  fill(): () => void;
  remove(): void;
};

/** Why there can be none here, if so. */
export function whyNoSmallDisk(): string | null {
  return process.getuid?.() === 0 ? null : 'only root may mount a disk';
}

export function mountSmallDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(path.join(tmpdir(), 'lockstep-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder]);
  const remove = () => {
    process.off('exit', remove);
    // Lazily: whoever still has a file open there does not keep it.
    execFileSync('umount', ['--lazy', folder]);
    rmSync(folder, { recursive: true });
  };
  process.once('exit', remove);
  return { folder, fill: () => fillUp(path.join(folder, 'ballast')), remove };
}

function fillUp(file: string): () => void {
  const descriptor = openSync(file, 'w');
  for (let size = 1024 * 1024; size >= 1; size = Math.floor(size / 2)) {
    try {
      for (;;) writeSync(descriptor, Buffer.alloc(size));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }
  closeSync(descriptor);
  return () => rmSync(file, { force: true });
}
