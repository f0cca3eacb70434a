import { sweepFiles } from '../files/sweep-files';
import { startDueDigests } from '../mail/due-digests';
import { mailDigest } from '../mail/mail-digest';
import { mailNotification } from '../mail/mail-notification';
import { pushNotification } from '../push/push-notification';
import type { JobName, Jobs } from '../queue/jobs';
import { remindOfDueTasks } from '../reminders/remind';

/**
 * Does one job. It may be called again for the same one, by another worker or after a failure, and must
 * have its effect once all the same.
 */
type JobHandler<Name extends JobName> = (data: Jobs[Name]) => Promise<void>;

/** Who does what. */
export const jobHandlers: { [Name in JobName]: JobHandler<Name> } = {
  reminders: () => remindOfDueTasks(),
  mail: (job) => mailNotification(job),
  push: (job) => pushNotification(job),
  digests: () => startDueDigests(),
  digest: (job) => mailDigest(job),
  sweepFiles,
};
