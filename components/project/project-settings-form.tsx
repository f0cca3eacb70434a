'use client';

import { useState } from 'react';
import { useProject } from '@/client/react/project-context';
import { useSubmit } from '@/client/react/use-submit';
import { FormError } from '@/components/identity/form-error';
import { Button } from '@/components/ui/button';
import { DialogFooter } from '@/components/ui/dialog-footer';
import { Field } from '@/components/ui/field';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import type { AppError } from '@/contract/errors';
import { limits } from '@/contract/limits';

/** The name and the description of a project. Only what was changed here is sent. */
export function ProjectSettingsForm({ onDone }: { onDone: () => void }) {
  const submit = useSubmit();
  const project = useProject((view) => view.project);
  const [name, setName] = useState<string>();
  const [description, setDescription] = useState<string>();
  const [isPending, setIsPending] = useState(false);
  const [error, setError] = useState<AppError>();

  const save = async () => {
    const changes = {
      ...(name !== undefined && { name: name.trim() }),
      ...(description !== undefined && { description: description.trim() }),
    };
    if (Object.keys(changes).length === 0) return onDone();
    setIsPending(true);
    const settlement = await submit('updateProject', { projectId: project.id, ...changes });
    setIsPending(false);
    setError(settlement.ok ? undefined : settlement.error);
    if (settlement.ok) onDone();
  };

  const fieldErrors = error?.details.fields;
  return (
    <form
      className="flex flex-col gap-16"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <FormError message={error && !fieldErrors ? `${error.message}.` : undefined} />
      <Field label="Name" path="name" errors={fieldErrors}>
        <TextField
          required
          autoComplete="off"
          maxLength={limits.projectNameLength}
          value={name ?? project.name}
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      <Field label="Description" isOptional path="description" errors={fieldErrors}>
        <TextArea
          rows={3}
          maxLength={limits.projectDescriptionLength}
          value={description ?? project.description}
          onChange={(event) => setDescription(event.target.value)}
        />
      </Field>
      <DialogFooter>
        <Button onClick={onDone}>Cancel</Button>
        <Button type="submit" variant="primary" isPending={isPending}>
          Save
        </Button>
      </DialogFooter>
    </form>
  );
}
