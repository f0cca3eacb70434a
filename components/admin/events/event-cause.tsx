import type { QueryOutput } from '@/contract/queries';

/** What made an event, and where it stands in the log. */
export function EventCause({ trace: { event, cause } }: { trace: QueryOutput<'followEvent'> }) {
  const facts: [name: string, value: string, isCode?: 'code'][] = [
    ['Command', event.command ?? 'not kept'],
    ['By', cause.actor?.name ?? 'the system'],
    ['At', event.occurredAt, 'code'],
    ['Request', cause.requestId ?? 'none', 'code'],
    ['Mutation', cause.mutationId ?? 'none', 'code'],
    ['Stream', `${event.stream}, number ${event.seq}`, 'code'],
    ['About', event.resourceId, 'code'],
    ['Event', event.id, 'code'],
    ['Size', `${event.payloadBytes} bytes`],
  ];
  return (
    <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-16 gap-y-6 rounded-card border border-line p-12">
      {facts.map(([name, value, isCode]) => (
        <div key={name} className="contents">
          <dt className="text-ink-3">{name}</dt>
          <dd className="[overflow-wrap:anywhere]">
            {isCode ? <code className="align-middle text-meta">{value}</code> : value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
