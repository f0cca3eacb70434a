import * as z from 'zod';
import { defineCommand, defineQuery } from './endpoint';
import { type NotificationType, notificationType } from './notifications';
import { timeOfDay } from './time';

/** The ways by which an entry of the inbox reaches somebody who is not there. */
export const notificationChannel = z.enum(['email', 'push']);
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

/** Times between which nothing is sent; where `from` is the later one they go over midnight. */
const quietHours = z.object({ from: timeOfDay, to: timeOfDay });
export type QuietHours = z.infer<typeof quietHours>;

/** A mail for each entry, one a day about all that is still unread, or none at all. */
export const emailDelivery = z.enum(['each', 'daily', 'off']);
export type EmailDelivery = z.infer<typeof emailDelivery>;

/** The hour of somebody's day at which their daily mail comes. */
const digestHour = z.int().min(0).max(23);

const notificationSettings = z.object({
  /** Of every type and channel. */
  preferences: z.array(preference),
  /** Decides when a day begins, and so when reminders come. */
  timeZone: z.string(),
  /** What waits until their end goes out together. */
  quietHours: quietHours.nullable(),
  emailDelivery,
  digestHour,
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
    summary: 'Choose what is sent to one by which channel, and when.',
    input: z.strictObject({
      preferences: z.array(z.strictObject(preference.shape)).max(choices).optional(),
      timeZone: timeZone.optional(),
      quietHours: z
        .strictObject(quietHours.shape)
        .refine(({ from, to }) => from !== to, { error: 'must be another time', path: ['to'] })
        .nullable()
        .optional(),
      emailDelivery: emailDelivery.optional(),
      digestHour: digestHour.optional(),
    }),
    output: notificationSettings,
  }),
};

export const notificationPreferenceQueries = {
  getNotificationPreferences: defineQuery({
    path: '/api/notifications/preferences',
    access: 'user',
    summary: 'What is sent to one by which channel, and when.',
    input: z.strictObject({}),
    output: notificationSettings,
  }),
};
