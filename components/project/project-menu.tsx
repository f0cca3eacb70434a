'use client';

import { ChevronDown, Settings, Tag, Users } from 'lucide-react';
import { useState } from 'react';
import { usePermission } from '@/client/react/use-permission';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import type { MenuEntry } from '@/components/ui/menu-entry';
import { useProjectWatchEntries } from '@/components/watching/use-project-watch-entries';
import { LabelsDialog } from './labels-dialog';
import { MembersDialog } from './members-dialog';
import { ProjectSettingsDialog } from './project-settings-dialog';

type OpenDialog = 'members' | 'labels' | 'settings' | null;

/** Beside a project's name: its people, its labels, its settings. */
export function ProjectMenu() {
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const canManage = usePermission('project.manage');
  const close = () => setDialog(null);

  const watching = useProjectWatchEntries();

  const entries: MenuEntry[] = [
    { kind: 'action', label: 'Members…', icon: <Users />, onSelect: () => setDialog('members') },
    { kind: 'action', label: 'Labels…', icon: <Tag />, onSelect: () => setDialog('labels') },
    ...watching,
  ];
  if (canManage) {
    entries.push(
      { kind: 'separator' },
      {
        kind: 'action',
        label: 'Project settings…',
        icon: <Settings />,
        onSelect: () => setDialog('settings'),
      },
    );
  }
  return (
    <>
      <Menu entries={entries} trigger={<IconButton icon={<ChevronDown />} label="Project menu" />} />
      <MembersDialog isOpen={dialog === 'members'} onOpenChange={close} />
      <LabelsDialog isOpen={dialog === 'labels'} onOpenChange={close} />
      <ProjectSettingsDialog isOpen={dialog === 'settings'} onOpenChange={close} />
    </>
  );
}
