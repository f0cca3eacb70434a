'use client';

import { LogOut, X } from 'lucide-react';
import { useProject } from '@/client/react/project-context';
import { useSubmit } from '@/client/react/use-submit';
import { Avatar } from '@/components/ui/avatar';
import { IconButton } from '@/components/ui/icon-button';
import { Select } from '@/components/ui/select';
import type { Member } from '@/contract/members';
import type { ProjectRole } from '@/contract/roles';
import { projectRoleNames, projectRoleOptions } from './project-roles';

type MemberRowProps = {
  member: Member;
  isSelf: boolean;
  canManage: boolean;
  onRemove: () => void;
  /** Told why a change of role was refused, and with nothing when one was not. */
  onRefused: (message: string | undefined) => void;
};

/** One member: who, in which role, and out. */
export function MemberRow({ member, isSelf, canManage, onRemove, onRefused }: MemberRowProps) {
  const submit = useSubmit();
  const projectId = useProject(({ project }) => project.id);
  const { userId, name, role } = member;

  const changeRole = async (next: ProjectRole) => {
    const settlement = await submit('updateMember', { projectId, userId, role: next });
    onRefused(settlement.ok ? undefined : `${settlement.error.message}.`);
  };

  return (
    <li className="flex min-h-40 items-center gap-8 rounded-control px-8 hover:bg-fill">
      <Avatar person={{ id: userId, name }} size={24} isDecorative />
      <span className="min-w-0 flex-1 truncate">
        {name}
        {isSelf && <span className="text-ink-3"> · you</span>}
      </span>
      {canManage ? (
        <span className="w-[124px] shrink-0">
          <Select
            aria-label={`Role of ${name}`}
            variant="inline"
            options={projectRoleOptions}
            value={role}
            onChange={(next) => void changeRole(next)}
          />
        </span>
      ) : (
        <span className="text-ink-3">{projectRoleNames[role]}</span>
      )}
      {isSelf ? (
        <IconButton icon={<LogOut />} label="Leave project" onClick={onRemove} />
      ) : (
        canManage && <IconButton icon={<X />} label={`Remove ${name}`} onClick={onRemove} />
      )}
    </li>
  );
}
