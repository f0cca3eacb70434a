import { backup } from './backup/backup';
import { restore } from './backup/restore';
import { runDoctor } from './doctor/run-doctor';
import { PlainError } from './prepare/plain-error.mjs';
import type { Settings } from './prepare/settings.mjs';
import { withDatabase } from './with-database';

/** Runs one of the operator's commands and says what came of it. */
export async function runOperation(
  verb: string,
  parameters: readonly string[],
  settings: Settings,
): Promise<void> {
  if (verb === 'doctor') {
    process.exitCode = (await runDoctor(settings)) ? 0 : 1;
    return;
  }
  const [file] = parameters;
  if (file === undefined) throw new PlainError(`Name the file: npm run ${verb} -- lockstep.backup`);
  await withDatabase(settings, async (url) => {
    if (verb === 'backup') {
      const { tables } = await backup(url, file);
      say(
        `Wrote ${tables} tables to ${file}. Keep it as safe as the database, and AUTH_SECRET apart from it.`,
      );
    } else {
      const { madeAt, version } = await restore(url, file);
      say(`Restored the backup of ${madeAt} (version ${version}). Start the nodes: open pages load anew.`);
    }
  });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
