import { EmptyState } from '@/components/ui/empty-state';
import type { LoggedEvent } from '@/contract/event-trace';
import type { QueryOutput } from '@/contract/queries';
import { AdminScreen } from '../admin-screen';
import { EventSearch } from './event-search';
import { EventTable } from './event-table';
import { EventTrace } from './event-trace';

type EventsScreenProps = {
  /** What was typed. */
  wanted: string;
  /** The event of that id, if there is one. */
  trace: QueryOutput<'followEvent'> | null;
  /** Otherwise the events about what was named. */
  about: readonly LoggedEvent[];
};

/** Where an event came from, where it went, and what came of it. */
export function EventsScreen({ wanted, trace, about }: EventsScreenProps) {
  return (
    <AdminScreen title="Events">
      <EventSearch wanted={wanted} />
      {trace && <EventTrace trace={trace} />}
      {about.length > 0 && <EventTable label={`Latest events about ${wanted}`} events={about} />}
      {!trace && about.length === 0 && <EmptyState>{emptyText(wanted)}</EmptyState>}
    </AdminScreen>
  );
}

function emptyText(wanted: string): string {
  return wanted === ''
    ? 'Paste the id of an event, from a log line or a client, or the key of a task such as WEB-12.'
    : 'No event has this id, and there are none about what it names.';
}
