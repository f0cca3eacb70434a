import { Chip } from '@/components/ui/chip';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import type { AuditEntry } from '@/contract/audit';
import { AdminScreen } from '../admin-screen';
import { AuditActionFilter } from './audit-action-filter';
import { type AuditFilter, auditAddress } from './audit-address';
import { AuditTable } from './audit-table';

type AuditScreenProps = {
  entries: readonly AuditEntry[];
  filter: AuditFilter;
  nextCursor?: string | undefined;
};

/** Who did what to whom, when and from where. */
export function AuditScreen({ entries, filter, nextCursor }: AuditScreenProps) {
  return (
    <AdminScreen title="Audit log">
      <div className="flex flex-wrap items-center gap-12">
        <AuditActionFilter filter={filter} />
        {filter.userId && (
          <span className="flex items-center gap-8">
            <Chip>About {nameIn(entries, filter.userId)}</Chip>
            <LinkButton variant="ghost" size="small" href={auditAddress({ ...filter, userId: undefined })}>
              Show everybody
            </LinkButton>
          </span>
        )}
      </div>
      {entries.length === 0 ? (
        <EmptyState>
          Nothing is remembered here. Sign-ins, roles, tokens and removals appear once they happen.
        </EmptyState>
      ) : (
        <AuditTable entries={entries} filter={filter} />
      )}
      {nextCursor && (
        <div>
          <LinkButton href={auditAddress(filter, nextCursor)}>Older entries</LinkButton>
        </div>
      )}
    </AdminScreen>
  );
}

function nameIn(entries: readonly AuditEntry[], userId: string): string {
  const named = entries.flatMap(({ actor, target }) => [actor, target]);
  return named.find((person) => person?.id === userId)?.name ?? 'one person';
}
