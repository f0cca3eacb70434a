import type { EmailDelivery, QuietHours } from '../../contract/notification-preferences';
import { nextTimeOfDay } from '../platform/zoned-time';

/** When somebody wants to be told, by their own clock. */
export type Schedule = {
  timeZone: string;
  quietHours: QuietHours | null;
  emailDelivery: EmailDelivery;
  digestHour: number;
};

/** When what could be mailed at a moment is mailed: then, or with the digest, and not in quiet hours. */
export function mailedAt(schedule: Schedule, at: Date): Date {
  const { emailDelivery, digestHour, timeZone } = schedule;
  const isDaily = emailDelivery === 'daily';
  return afterQuietHours(schedule, isDaily ? nextTimeOfDay(at, digestHour * 60, timeZone) : at);
}

/** Whether what has waited since a moment may go out together. */
export function isDigestDue(schedule: Schedule, heldAt: Date, at: Date): boolean {
  if (schedule.emailDelivery === 'off') return false;
  return mailedAt(schedule, heldAt) <= at && afterQuietHours(schedule, at) <= at;
}

/** The moment itself, or the end of the quiet hours that it lies in. */
export function afterQuietHours({ quietHours, timeZone }: Schedule, at: Date): Date {
  if (quietHours === null) return at;
  const [begin, end] = [quietHours.from, quietHours.to].map((time) =>
    nextTimeOfDay(at, minutesOf(time), timeZone),
  ) as [Date, Date];
  // Asked by what comes next, since a clock that is put back shows the same times again.
  return end < begin ? end : at;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
