'use client';

import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useSubmit } from '@/client/react/use-submit';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { IconButton } from '@/components/ui/icon-button';
import { TextField } from '@/components/ui/text-field';
import type { Label } from '@/contract/labels';
import { limits } from '@/contract/limits';
import { LabelColourPicker } from './label-colour-picker';

type LabelRowProps = { label: Label; taskCount: number };

/** One label: its colour and name change where they stand. */
export function LabelRow({ label, taskCount }: LabelRowProps) {
  const submit = useSubmit();
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<string>();
  const [isDeleting, setIsDeleting] = useState(false);
  const errorId = `label-error-${label.id}`;

  const change = async (changes: { name?: string; color?: string }) => {
    const settlement = await submit('updateLabel', { labelId: label.id, ...changes });
    setError(settlement.ok ? undefined : `${settlement.error.message}.`);
    if (!settlement.ok && changes.name) setTyped(changes.name);
  };
  const saveName = () => {
    const name = typed?.trim();
    setTyped(null);
    setError(undefined);
    if (name && name !== label.name) void change({ name });
  };
  const revert = () => {
    setTyped(null);
    setError(undefined);
  };

  return (
    <li className="rounded-control px-8 hover:bg-fill">
      <div className="flex min-h-40 items-center gap-4">
        <LabelColourPicker
          label={`Colour of ${label.name}`}
          color={label.color}
          onChange={(color) => void change({ color })}
        />
        <TextField
          aria-label={`Name of ${label.name}`}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? errorId : undefined}
          data-owns-escape={typed === null ? undefined : ''}
          variant="inline"
          maxLength={limits.labelNameLength}
          value={typed ?? label.name}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={saveName}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Enter') saveName();
            if (event.key === 'Escape') revert();
          }}
        />
        <span className="shrink-0 text-ink-3 text-meta tabular-nums">
          {taskCount === 1 ? '1 task' : `${taskCount} tasks`}
        </span>
        <IconButton icon={<Trash2 />} label={`Delete ${label.name}`} onClick={() => setIsDeleting(true)} />
      </div>
      {error && (
        <p id={errorId} role="alert" className="pb-8 pl-32 text-danger text-meta">
          {error}
        </p>
      )}
      <ConfirmDialog
        isOpen={isDeleting}
        onOpenChange={setIsDeleting}
        title={`Delete the label ${label.name}?`}
        confirmLabel="Delete label"
        onConfirm={() => {
          setIsDeleting(false);
          void submit('deleteLabel', { labelId: label.id });
        }}
      >
        {taskCount === 0
          ? 'No task on the board wears it.'
          : `It comes off ${taskCount === 1 ? 'one task' : `${taskCount} tasks`} on the board, for everybody.`}
      </ConfirmDialog>
    </li>
  );
}
