'use client';

import { PersonTag } from '@/components/ui/person-tag';
import { useEditingPeople } from './use-editing-people';

type EditingNoticeProps = { taskId: string; field: string; fieldName: string };

/** Says before one types that somebody else edits this field now. */
export function EditingNotice({ taskId, field, fieldName }: EditingNoticeProps) {
  const editor = useEditingPeople(taskId).find((person) => person.field === field);
  if (!editor) return null;
  return (
    <p role="status" className="flex items-center gap-6 py-4 text-ink-2 text-meta">
      <PersonTag person={{ id: editor.userId, name: editor.name }} />
      is editing {fieldName}
    </p>
  );
}
