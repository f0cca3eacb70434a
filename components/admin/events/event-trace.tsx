import { Banner } from '@/components/ui/banner';
import type { QueryOutput } from '@/contract/queries';
import { AdminSection } from '../admin-section';
import { EventCause } from './event-cause';
import { EventDeliveries } from './event-deliveries';
import { EventNotifications } from './event-notifications';
import { EventTable } from './event-table';

/** One event from its cause to its last consequence. */
export function EventTrace({ trace }: { trace: QueryOutput<'followEvent'> }) {
  const { event, events, emission, notifications } = trace;
  return (
    <>
      <AdminSection title={event.type}>
        <EventCause trace={trace} />
      </AdminSection>
      <AdminSection title="Sockets">
        {!emission.isComplete && (
          <Banner tone="warn">Not every node has answered. What the silent ones sent is missing here.</Banner>
        )}
        <EventDeliveries nodes={emission.nodes} occurredAt={event.occurredAt} />
      </AdminSection>
      <AdminSection title="Notifications">
        <EventNotifications notifications={notifications} />
      </AdminSection>
      <AdminSection title="The whole change">
        <EventTable label="Events of the same change" events={events} />
      </AdminSection>
    </>
  );
}
