'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { type DataColumn, DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { RelativeTime } from '@/components/ui/relative-time';
import type { ProjectAccount } from '@/contract/admin-projects';
import { AdminScreen } from '../admin-screen';
import type { Operation } from '../operation';
import { OperationDialog } from '../operation-dialog';
import { archiveOperation } from './archive-operation';

type AllProjectsScreenProps = { projects: readonly ProjectAccount[]; nextCursor?: string | undefined };

/** Every project, for who runs the installation; what is in them stays with their members. */
export function AllProjectsScreen({ projects, nextCursor }: AllProjectsScreenProps) {
  const router = useRouter();
  const [operation, setOperation] = useState<Operation | null>(null);
  const columns: DataColumn<ProjectAccount>[] = [
    { head: 'Key', cell: ({ key }) => <code className="text-meta">{key}</code> },
    { head: 'Project', cell: ({ name }) => name },
    { head: 'Owners', cell: ({ owners }) => owners.join(', ') },
    { head: 'Members', cell: ({ members }) => members, isNumber: true },
    { head: 'Created', cell: ({ createdAt }) => <RelativeTime moment={createdAt} /> },
    { head: 'Archived', cell: ({ archivedAt }) => archivedAt && <RelativeTime moment={archivedAt} /> },
    {
      head: 'Actions',
      isHeadHidden: true,
      cell: (project) => (
        <Button
          size="small"
          aria-label={`${project.archivedAt ? 'Restore' : 'Archive'} ${project.name}`}
          onClick={() => setOperation(archiveOperation(project))}
        >
          {project.archivedAt ? 'Restore…' : 'Archive…'}
        </Button>
      ),
    },
  ];
  return (
    <AdminScreen title="All projects">
      {projects.length === 0 ? (
        <EmptyState>There is no project yet.</EmptyState>
      ) : (
        <DataTable label="All projects" columns={columns} rows={projects} keyOf={({ id }) => id} />
      )}
      {nextCursor && (
        <div>
          <LinkButton href={`/admin/projects?cursor=${nextCursor}`}>Next page</LinkButton>
        </div>
      )}
      <OperationDialog
        operation={operation}
        onClose={() => setOperation(null)}
        onDone={() => router.refresh()}
      />
    </AdminScreen>
  );
}
