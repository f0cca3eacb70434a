'use client';

import { Dialog } from '@/components/ui/dialog';
import { ArchiveProject } from './archive-project';
import { ProjectSettingsForm } from './project-settings-form';

type ProjectSettingsDialogProps = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

/** What owners decide about a project as a whole. */
export function ProjectSettingsDialog({ isOpen, onOpenChange }: ProjectSettingsDialogProps) {
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title="Project settings">
      <ProjectSettingsForm onDone={() => onOpenChange(false)} />
      <ArchiveProject />
    </Dialog>
  );
}
