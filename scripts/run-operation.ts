import { type BackedUp, backup } from './backup/backup';
import type { Header } from './backup/format';
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
  const dataFolder = process.env.FILES_BUCKET_URL ? null : settings.dataFolder;
  await withDatabase(settings, async (url) => {
    if (verb === 'backup') sayBackedUp(file, await backup(url, file, dataFolder));
    else sayRestored(await restore(url, file, dataFolder));
  });
}

function sayBackedUp(file: string, { tables, uploads, missing, isAudited }: BackedUp): void {
  const holds = uploads === null ? `${tables} tables` : `${tables} tables and ${uploads} uploads`;
  say(`Wrote ${holds} to ${file}. Keep it as safe as the database, and AUTH_SECRET apart from it.`);
  if (uploads === null)
    say('Uploads are in the bucket of FILES_BUCKET_URL and NOT in this file: back it up too.');
  if (missing > 0) {
    say(
      `${missing} uploads are NOT in it: the data folder does not have them. Run this where the nodes keep them.`,
    );
  }
  if (!isAudited) say('The audit log does not tell of it: this database takes no writes.');
}

function sayRestored({ madeAt, version, uploads }: Header): void {
  say(`Restored the backup of ${madeAt} (version ${version}). Start the nodes: open pages load anew.`);
  if (uploads === null)
    say('Its uploads are in a bucket and were not in it: FILES_BUCKET_URL must lead there.');
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
