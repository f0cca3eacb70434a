'use client';

import { useState } from 'react';
import { sendCommand } from '@/client/http/api';
import { useRequest } from '@/client/react/use-request';
import { FormError } from '@/components/identity/form-error';
import { Button } from '@/components/ui/button';
import { DialogFooter } from '@/components/ui/dialog-footer';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { ShownOnce } from '@/components/ui/shown-once';
import { TextField } from '@/components/ui/text-field';
import { limits } from '@/contract/limits';

const lifetimes = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'A year' },
  { value: '', label: 'Until it is revoked' },
] as const;
type Lifetime = (typeof lifetimes)[number]['value'];

const dayMs = 24 * 60 * 60 * 1_000;

type NewTokenFormProps = { onCreated: () => void; onDone: () => void };

/** Asks for a name and a lifetime, then shows the secret, once. */
export function NewTokenForm({ onCreated, onDone }: NewTokenFormProps) {
  const [name, setName] = useState('');
  const [days, setDays] = useState<Lifetime>('90');
  const [secret, setSecret] = useState<string>();
  const { isPending, error, fieldErrors, run } = useRequest();

  const create = () =>
    run(async () => {
      const expiresAt = days && new Date(Date.now() + Number(days) * dayMs).toISOString();
      const body = { name, ...(expiresAt && { expiresAt }) };
      setSecret((await sendCommand<'createToken'>('POST', '/api/me/tokens', body)).secret);
      onCreated();
      return 'stay';
    });

  if (secret !== undefined) {
    return (
      <ShownOnce label="Token" value={secret} onDone={onDone}>
        Copy it now: it is not shown again, and nobody can look it up.
      </ShownOnce>
    );
  }
  return (
    <form
      className="flex flex-col gap-16"
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <FormError message={error} />
      <Field label="Name" hint="What will use it." path="name" errors={fieldErrors}>
        <TextField
          value={name}
          onChange={(event) => setName(event.target.value)}
          maxLength={limits.tokenNameLength}
          autoComplete="off"
          autoFocus
          required
        />
      </Field>
      <Field label="Works for" path="expiresAt" errors={fieldErrors}>
        <Select options={lifetimes} value={days} onChange={setDays} />
      </Field>
      <DialogFooter>
        <Button onClick={onDone}>Cancel</Button>
        <Button type="submit" variant="primary" isPending={isPending}>
          Create token
        </Button>
      </DialogFooter>
    </form>
  );
}
