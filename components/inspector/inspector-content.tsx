'use client';

import type { ReactNode } from 'react';
import { inspectionReport } from '@/client/inspection/report';
import { connectionWords } from '@/components/shell/connection-words';
import { CopyButton } from '@/components/ui/copy-button';
import { DialogFooter } from '@/components/ui/dialog-footer';
import { LinkButton } from '@/components/ui/link-button';
import { RelativeTime } from '@/components/ui/relative-time';
import { useInspection } from './use-inspection';

const transports: Record<string, string> = { websocket: 'WebSocket', polling: 'Long-polling' };

type InspectorContentProps = {
  /** The page behind it is another one now. */
  onLeave: () => void;
};

export function InspectorContent({ onLeave }: InspectorContentProps) {
  const { inspection, ping } = useInspection();
  const { phase, transport, streams, operations, events } = inspection;
  const report = inspectionReport(inspection, {
    roundTripMs: ping?.roundTripMs ?? null,
    nodeId: ping?.nodeId ?? null,
    userAgent: navigator.userAgent,
  });

  return (
    <>
      <dl className="grid grid-cols-[auto_1fr] gap-x-16 gap-y-6">
        <Fact name="State">{connectionWords[phase]}</Fact>
        <Fact name="Transport">{transport === null ? 'None' : (transports[transport] ?? transport)}</Fact>
        <Fact name="Round trip">{ping ? `${ping.roundTripMs} ms` : '–'}</Fact>
        <Fact name="Node">
          <code className="text-meta">{ping ? ping.nodeId.slice(0, 8) : '–'}</code>
        </Fact>
      </dl>
      <Rows title="Streams" empty="Nothing is followed.">
        {streams.map(({ stream, seq, isLive }) => (
          <Row key={stream} aside={isLive ? 'Live' : 'Catching up'}>
            {shortStream(stream)} · {seq ?? '–'}
          </Row>
        ))}
      </Rows>
      <Rows title="Own changes not confirmed" empty="None.">
        {operations.map(({ mutationId, name, status }) => (
          <Row key={mutationId} aside={status}>
            {name}
          </Row>
        ))}
      </Rows>
      <Rows title="Last events" empty="None since this page was loaded.">
        {events.map(({ id, type, stream, seq, occurredAt }) => (
          <Row key={`${stream} ${id}`} aside={<RelativeTime moment={occurredAt} />}>
            {shortStream(stream)} · {seq} · {type}
          </Row>
        ))}
      </Rows>
      <DialogFooter>
        <LinkButton href="/doctor" onClick={onLeave}>
          Test the connection
        </LinkButton>
        <CopyButton label="Copy report" text={report} />
      </DialogFooter>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{name}</dt>
      <dd className="tabular-nums">{children}</dd>
    </>
  );
}

function Rows({ title, empty, children }: { title: string; empty: string; children: readonly ReactNode[] }) {
  return (
    <section aria-label={title} className="mt-16">
      <h3 className="mb-4 text-ink-3 text-meta">{title}</h3>
      {children.length === 0 ? (
        <p className="text-ink-2">{empty}</p>
      ) : (
        <ul className="max-h-[30vh] overflow-y-auto">{children}</ul>
      )}
    </section>
  );
}

function Row({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <li className="flex min-h-24 items-center justify-between gap-12">
      <code className="min-w-0 truncate text-meta">{children}</code>
      <span className="shrink-0 text-ink-2 text-meta">{aside}</span>
    </li>
  );
}

/** Enough of a stream's name to tell it from others. */
function shortStream(stream: string): string {
  const [kind, id = ''] = stream.split(':');
  return `${kind} ${id.slice(-6)}`;
}
