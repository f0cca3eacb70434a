import type { Metadata } from 'next';
import { EventsScreen } from '@/components/admin/events/events-screen';
import { AppError } from '@/contract/errors';
import { executeQuery } from '@/server/commands/query';
import { requirePageAdmin } from '@/server/http/page-actor';
import type { Actor } from '@/server/identity/actor';

export const metadata: Metadata = { title: 'Events' };

type EventsPageProps = { searchParams: Promise<Record<string, string | string[]>> };

export default async function EventsPage({ searchParams }: EventsPageProps) {
  const actor = await requirePageAdmin();
  const { q } = await searchParams;
  const wanted = typeof q === 'string' ? q.trim() : '';
  if (wanted === '') return <EventsScreen wanted={wanted} trace={null} about={[]} />;
  const trace = await traceOf(actor, wanted);
  if (trace) return <EventsScreen wanted={wanted} trace={trace} about={[]} />;
  const { items } = await executeQuery(actor, 'listEventsAbout', { about: wanted.slice(0, 64) });
  return <EventsScreen wanted={wanted} trace={null} about={items} />;
}

/** Null where what was typed is the id of no event: it may be that of what events are about. */
async function traceOf(actor: Actor, eventId: string) {
  try {
    return await executeQuery(actor, 'followEvent', { eventId });
  } catch (error) {
    if (error instanceof AppError && ['not_found', 'invalid_id', 'validation'].includes(error.code))
      return null;
    throw error;
  }
}
