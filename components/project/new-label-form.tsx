'use client';

import { useState } from 'react';
import { useProject } from '@/client/react/project-context';
import { useSubmit } from '@/client/react/use-submit';
import { FormError } from '@/components/identity/form-error';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { limits } from '@/contract/limits';
import { LabelColourPicker } from './label-colour-picker';
import { nextLabelColour } from './label-colours';

/** Makes one label after another. */
export function NewLabelForm() {
  const submit = useSubmit();
  const projectId = useProject(({ project }) => project.id);
  const labels = useProject((view) => view.labels);
  const [name, setName] = useState('');
  const [chosenColor, setChosenColor] = useState<string>();
  const [error, setError] = useState<string>();
  const color = chosenColor ?? nextLabelColour([...labels.values()].map((label) => label.color));

  const create = async () => {
    const wanted = name.trim();
    if (!wanted) return;
    setName('');
    setChosenColor(undefined);
    const settlement = await submit('createLabel', { projectId, name: wanted, color });
    setError(settlement.ok ? undefined : `${settlement.error.message}.`);
    if (!settlement.ok) setName(wanted);
  };

  return (
    <form
      className="mb-8 flex flex-col gap-8"
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <div className="flex items-center gap-4">
        <LabelColourPicker label="Colour of the new label" color={color} onChange={setChosenColor} />
        <TextField
          aria-label="New label"
          placeholder="New label"
          autoFocus
          autoComplete="off"
          maxLength={limits.labelNameLength}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" variant="primary" disabled={name.trim() === ''}>
          Add
        </Button>
      </div>
      <FormError message={error} />
    </form>
  );
}
