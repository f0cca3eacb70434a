'use client';

import { Button } from '@/components/ui/button';
import { PersonTag } from '@/components/ui/person-tag';
import { useAskTakeOver } from './use-ask-take-over';
import { useEditingPeople } from './use-editing-people';

type EditingNoticeProps = {
  taskId: string;
  field: string;
  fieldName: string;
  /** Somebody let go of the field because they were asked to; without it nobody can be asked. */
  onHandedOver?: (() => void) | undefined;
};

/** Says before one types that somebody else edits this field now, and asks them for it. */
export function EditingNotice({ taskId, field, fieldName, onHandedOver }: EditingNoticeProps) {
  const editor = useEditingPeople(taskId).find((person) => person.field === field);
  const { isAsked, ask } = useAskTakeOver({ taskId, field, editor, onHandedOver });
  if (!editor) return null;
  return (
    <div className="flex flex-wrap items-center gap-6 py-4 text-ink-2 text-meta">
      <p role="status" className="flex items-center gap-6">
        <PersonTag person={{ id: editor.userId, name: editor.name }} />
        is editing {fieldName}
        {isAsked && ' · asked to hand it over'}
      </p>
      {onHandedOver && !isAsked && (
        <Button size="small" onClick={ask}>
          Ask to take over
        </Button>
      )}
    </div>
  );
}
