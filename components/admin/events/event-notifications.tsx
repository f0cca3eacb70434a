'use client';

import { type DataColumn, DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import type { TracedJob, TracedNotification, TracedSending } from '@/contract/event-trace';

const columns: DataColumn<TracedNotification>[] = [
  { head: 'For', cell: ({ person }) => person.name },
  { head: 'Because of', cell: ({ type }) => type },
  { head: 'Entry', cell: ({ state }) => state },
  { head: 'Jobs', cell: ({ jobs }) => listOr(jobs.map(jobText), 'none') },
  { head: 'Mail', cell: ({ mail }) => (mail ? sendingText(mail) : 'none') },
  { head: 'Pushes', cell: ({ pushes }) => listOr(pushes.map(sendingText), 'none') },
];

/** Who was told of a change, and by what ways. */
export function EventNotifications({ notifications }: { notifications: readonly TracedNotification[] }) {
  if (notifications.length === 0) return <EmptyState>Nobody was told of it in their inbox.</EmptyState>;
  return <DataTable label="Notifications" columns={columns} rows={notifications} keyOf={({ id }) => id} />;
}

const jobStates: Record<TracedJob['state'], string> = {
  created: 'waits',
  retry: 'tried again later',
  active: 'under way',
  completed: 'done',
  cancelled: 'cancelled',
  failed: 'given up',
};

function jobText({ queue, state, failures }: TracedJob): string {
  return `${queue} ${jobStates[state]}${failures > 0 ? ` (failed ${failures} times)` : ''}`;
}

const sendingStates: Record<TracedSending['state'], string> = {
  settled: 'sent, or refused',
  held: 'held',
  trying: 'not yet',
};

function sendingText({ state }: TracedSending): string {
  return sendingStates[state];
}

function listOr(texts: readonly string[], nothing: string): string {
  return texts.length === 0 ? nothing : texts.join(', ');
}
