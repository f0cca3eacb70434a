/** What is done later or elsewhere: each queue, and what the worker has to know of one job of it. */
export type Jobs = {
  /** Tell people of tasks that are due. Put into the queue by the clock. */
  reminders: null;
  /** Mail an entry of an inbox, if it is still unread; `eventId` leads to its cause in the logs. */
  mail: { notificationId: string; eventId: string };
};

export type JobName = keyof Jobs;
