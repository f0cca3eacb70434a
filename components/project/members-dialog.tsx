'use client';

import { usePermission } from '@/client/react/use-permission';
import { Dialog } from '@/components/ui/dialog';
import { AddMemberForm } from './add-member-form';
import { InviteLinkForm } from './invite-link-form';
import { MemberList } from './member-list';

type MembersDialogProps = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

/** Who is in a project, and how somebody gets in. */
export function MembersDialog({ isOpen, onOpenChange }: MembersDialogProps) {
  const canManage = usePermission('member.manage');
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title="Members">
      {canManage && <AddMemberForm />}
      <MemberList canManage={canManage} />
      {canManage && <InviteLinkForm />}
    </Dialog>
  );
}
