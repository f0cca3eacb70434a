'use client';

import { useMemo, useState } from 'react';
import { useClient } from '@/client/react/client-context';
import { useProject } from '@/client/react/project-context';
import { useSubmit } from '@/client/react/use-submit';
import { FormError } from '@/components/identity/form-error';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import type { Member } from '@/contract/members';
import { MemberRow } from './member-row';

/** The people of a project, oneself first. */
export function MemberList({ canManage }: { canManage: boolean }) {
  const { userId } = useClient();
  const submit = useSubmit();
  const project = useProject((view) => view.project);
  const members = useProject((view) => view.members);
  const [leaving, setLeaving] = useState<Member | null>(null);
  const [error, setError] = useState<string>();

  const ordered = useMemo(() => {
    const byName = [...members.values()].sort((a, b) => a.name.localeCompare(b.name));
    return [
      ...byName.filter((member) => member.userId === userId),
      ...byName.filter((member) => member.userId !== userId),
    ];
  }, [members, userId]);

  const remove = async (member: Member) => {
    setLeaving(null);
    const settlement = await submit('removeMember', { projectId: project.id, userId: member.userId });
    setError(settlement.ok ? undefined : `${settlement.error.message}.`);
  };
  const isSelf = leaving?.userId === userId;

  return (
    <>
      <FormError message={error} />
      <ul aria-label="Members" className="-mx-8">
        {ordered.map((member) => (
          <MemberRow
            key={member.userId}
            member={member}
            isSelf={member.userId === userId}
            canManage={canManage}
            onRemove={() => setLeaving(member)}
            onRefused={setError}
          />
        ))}
      </ul>
      <ConfirmDialog
        isOpen={leaving !== null}
        onOpenChange={() => setLeaving(null)}
        title={isSelf ? `Leave ${project.name}?` : `Remove ${leaving?.name} from ${project.name}?`}
        confirmLabel={isSelf ? 'Leave project' : 'Remove'}
        onConfirm={() => leaving && void remove(leaving)}
      >
        {isSelf
          ? 'You lose access at once, and are taken off its tasks. Only an owner can let you in again.'
          : 'They lose access at once, and are taken off its tasks. What they wrote stays.'}
      </ConfirmDialog>
    </>
  );
}
