'use client';

import { RefreshCw, RotateCcw } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { sendCommand } from '@/client/http/api';
import { Button } from '@/components/ui/button';
import { type DataColumn, DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { RelativeTime } from '@/components/ui/relative-time';
import type { JobFailure, JobQueue } from '@/contract/jobs';
import { AdminScreen } from '../admin-screen';
import type { Operation } from '../operation';
import { OperationDialog } from '../operation-dialog';

type JobsScreenProps = { queues: readonly JobQueue[]; failures: readonly JobFailure[] };

const queueColumns: DataColumn<JobQueue>[] = [
  { head: 'Queue', cell: ({ name }) => name },
  { head: 'Waiting', cell: ({ waiting }) => waiting, isNumber: true },
  { head: 'Lag', cell: ({ lagSeconds }) => `${lagSeconds} s`, isNumber: true },
  { head: 'Planned', cell: ({ planned }) => planned, isNumber: true },
  { head: 'Active', cell: ({ active }) => active, isNumber: true },
  { head: 'Failed', cell: ({ failed }) => failed, isNumber: true },
];

/** How the work that is done later is doing, and what was given up. */
export function JobsScreen({ queues, failures }: JobsScreenProps) {
  const router = useRouter();
  const [operation, setOperation] = useState<Operation | null>(null);
  const failureColumns: DataColumn<JobFailure>[] = [
    { head: 'Queue', cell: ({ queue }) => queue },
    { head: 'Given up', cell: ({ failedAt }) => <RelativeTime moment={failedAt} /> },
    { head: 'Attempts', cell: ({ attempts }) => attempts, isNumber: true },
    { head: 'Reason', cell: ({ reason }) => reason, isText: true },
    { head: 'Job', cell: ({ id }) => <code className="text-meta">{id}</code> },
    {
      head: 'Actions',
      isHeadHidden: true,
      cell: (failure) => (
        <Button size="small" icon={<RotateCcw />} onClick={() => setOperation(retryOperation(failure))}>
          Retry…
        </Button>
      ),
    },
  ];
  return (
    <AdminScreen
      title="Jobs"
      actions={
        <Button icon={<RefreshCw />} onClick={() => router.refresh()}>
          Refresh
        </Button>
      }
    >
      <DataTable label="Queues" columns={queueColumns} rows={queues} keyOf={({ name }) => name} />
      <h2 className="font-semibold text-title tracking-title">Given up</h2>
      {failures.length === 0 ? (
        <EmptyState>
          No job was given up. One that fails is tried twelve times before it appears here.
        </EmptyState>
      ) : (
        <DataTable label="Given up" columns={failureColumns} rows={failures} keyOf={({ id }) => id} />
      )}
      <OperationDialog
        operation={operation}
        onClose={() => setOperation(null)}
        onDone={() => router.refresh()}
      />
    </AdminScreen>
  );
}

function retryOperation({ id, queue }: JobFailure): Operation {
  return {
    title: `Retry this job of ${queue}?`,
    consequence: 'It gets one more attempt, at once.',
    confirmLabel: 'Retry',
    run: () => sendCommand<'retryJob'>('POST', `/api/admin/jobs/${id}/retry`),
    done: `The job of ${queue} is tried again`,
  };
}
