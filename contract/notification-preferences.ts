import * as z from 'zod';
import { defineCommand, defineQuery } from './endpoint';
import { type NotificationType, notificationType } from './notifications';

/** The ways by which an entry of the inbox reaches somebody who is not there. */
export const notificationChannel = z.enum(['email']);
export type NotificationChannel = z.infer<typeof notificationChannel>;

const preference = z.object({ type: notificationType, channel: notificationChannel, on: z.boolean() });
export type NotificationPreference = z.infer<typeof preference>;

const quietTypes: readonly NotificationType[] = ['comment', 'task_update'];

/** What is so until somebody chooses: what is said to a person goes out, what merely happens does not. */
export function defaultPreference(type: NotificationType): boolean {
  return !quietTypes.includes(type);
}

/** An IANA name; the server asks its database whether there is such a zone. */
const timeZone = z
  .string()
  .max(64)
  .regex(/^[A-Za-z0-9_+/-]+$/, 'is not a time zone');

const notificationSettings = z.object({
  /** Of every type and channel. */
  preferences: z.array(preference),
  /** Decides when a day begins, and so when reminders come. */
  timeZone: z.string(),
  /** What this installation can send at all. */
  availableChannels: z.array(notificationChannel),
});
export type NotificationSettings = z.infer<typeof notificationSettings>;

const choices = notificationType.options.length * notificationChannel.options.length;

export const notificationPreferenceCommands = {
  updateNotificationPreferences: defineCommand({
    method: 'PATCH',
    path: '/api/notifications/preferences',
    access: 'user',
    summary: 'Choose what is sent by which channel, and the time zone of one’s reminders.',
    input: z.strictObject({
      preferences: z.array(z.strictObject(preference.shape)).max(choices).optional(),
      timeZone: timeZone.optional(),
    }),
    output: notificationSettings,
  }),
};

export const notificationPreferenceQueries = {
  getNotificationPreferences: defineQuery({
    path: '/api/notifications/preferences',
    access: 'user',
    summary: 'What is sent to one by which channel.',
    input: z.strictObject({}),
    output: notificationSettings,
  }),
};
