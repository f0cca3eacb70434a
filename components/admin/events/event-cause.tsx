import type { ReactNode } from 'react';
import type { QueryOutput } from '@/contract/queries';

/** What made an event, and where it stands in the log. */
export function EventCause({ trace: { event, cause } }: { trace: QueryOutput<'followEvent'> }) {
  const facts: [string, ReactNode][] = [
    ['Command', event.command ?? 'not kept'],
    ['By', cause.actor?.name ?? 'the system'],
    ['At', <code key="at">{event.occurredAt}</code>],
    ['Request', <code key="request">{cause.requestId ?? 'none'}</code>],
    ['Mutation', <code key="mutation">{cause.mutationId ?? 'none'}</code>],
    ['Stream', <code key="stream">{`${event.stream}, number ${event.seq}`}</code>],
    ['About', <code key="about">{event.resourceId}</code>],
    ['Event', <code key="event">{event.id}</code>],
    ['Size', `${event.payloadBytes} bytes`],
  ];
  return (
    <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-16 gap-y-6 rounded-card border border-line p-12">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-ink-3">{name}</dt>
          <dd className="break-words [overflow-wrap:anywhere]">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
