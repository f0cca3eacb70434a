'use client';

import { useState } from 'react';
import { FormError } from '@/components/identity/form-error';
import { Button } from '@/components/ui/button';
import { DialogFooter } from '@/components/ui/dialog-footer';
import { Field } from '@/components/ui/field';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import type { FieldError } from '@/contract/errors';
import { limits } from '@/contract/limits';
import { suggestProjectKey } from './suggest-project-key';

export type NewProject = { name: string; key: string; description: string };

type NewProjectFormProps = {
  takenKeys: readonly string[];
  onCreate: (project: NewProject) => void;
  onCancel: () => void;
  isPending?: boolean;
  error?: string;
  fieldErrors?: readonly FieldError[];
};

export function NewProjectForm({
  takenKeys,
  onCreate,
  onCancel,
  isPending = false,
  error,
  fieldErrors,
}: NewProjectFormProps) {
  const [name, setName] = useState('');
  const [chosenKey, setChosenKey] = useState<string>();
  const [description, setDescription] = useState('');
  const key = chosenKey ?? suggestProjectKey(name, takenKeys);

  return (
    <form
      className="flex flex-col gap-16"
      onSubmit={(event) => {
        event.preventDefault();
        onCreate({ name: name.trim(), key, description: description.trim() });
      }}
    >
      <FormError message={error} />
      <div className="grid grid-cols-[1fr_96px] items-start gap-12">
        <Field label="Name" path="name" errors={fieldErrors}>
          <TextField
            value={name}
            onChange={(event) => setName(event.target.value)}
            maxLength={limits.projectNameLength}
            autoComplete="off"
            autoFocus
            required
          />
        </Field>
        <Field label="Key" path="key" errors={fieldErrors}>
          <TextField
            value={key}
            onChange={(event) => setChosenKey(event.target.value.toUpperCase())}
            pattern="[A-Z][A-Z0-9]{1,5}"
            title="2 to 6 letters or digits, a letter first"
            maxLength={limits.projectKeyLength}
            autoComplete="off"
            spellCheck={false}
            required
          />
        </Field>
      </div>
      <p className="-mt-8 text-ink-3 text-meta">
        Its tasks will be numbered {key || 'KEY'}-1, {key || 'KEY'}-2 and so on.
      </p>
      <Field label="Description" isOptional path="description" errors={fieldErrors}>
        <TextArea
          value={description}
          onChange={(event) => setDescription(event.target.value)}
          maxLength={limits.projectDescriptionLength}
          rows={3}
        />
      </Field>
      <DialogFooter>
        <Button onClick={onCancel}>Cancel</Button>
        <Button type="submit" variant="primary" isPending={isPending}>
          Create project
        </Button>
      </DialogFooter>
    </form>
  );
}
