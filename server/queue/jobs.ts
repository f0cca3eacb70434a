/** What is done later or elsewhere: each queue, and what the worker has to know of one job of it. */
export type Jobs = {
  /** Delete the files that nothing holds. Put into the queue by the clock. */
  sweepFiles: null;
  /** Tell people of tasks that are due. Put into the queue by the clock. */
  reminders: null;
  /** Mail an entry of an inbox, if it is still unread; `eventId` leads to its cause in the logs. */
  mail: { notificationId: string; eventId: string };
  /** Send an entry of an inbox to its reader's devices, if it is still unread. */
  push: { notificationId: string; eventId: string };
  /** Find people whose held mails are due. Put into the queue by the clock. */
  digests: null;
  /** Mail somebody all that was held for them and is still unread. */
  digest: { userId: string };
};

export type JobName = keyof Jobs;
