'use client';

import { useRouter } from 'next/navigation';
import { Select } from '@/components/ui/select';
import { type AuditAction, auditActions } from '@/contract/audit-actions';
import { type AuditFilter, auditAddress } from './audit-address';

const all = 'all';

const options: { value: AuditAction | typeof all; label: string }[] = [
  { value: all, label: 'Every action' },
  ...Object.entries(auditActions).map(([value, label]) => ({ value: value as AuditAction, label })),
];

export function AuditActionFilter({ filter }: { filter: AuditFilter }) {
  const router = useRouter();
  return (
    <div className="w-form max-w-full tablet:w-[256px]">
      <Select
        aria-label="Action"
        options={options}
        value={filter.action ?? all}
        onChange={(value) =>
          router.push(auditAddress({ ...filter, action: value === all ? undefined : value }))
        }
      />
    </div>
  );
}
