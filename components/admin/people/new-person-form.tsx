'use client';

import { useState } from 'react';
import { sendCommand } from '@/client/http/api';
import { useRequest } from '@/client/react/use-request';
import { FormError } from '@/components/identity/form-error';
import { Button } from '@/components/ui/button';
import { DialogFooter } from '@/components/ui/dialog-footer';
import { Field } from '@/components/ui/field';
import { Switch } from '@/components/ui/switch';
import { TextField } from '@/components/ui/text-field';
import { limits } from '@/contract/limits';
import { PasswordLink } from './password-link';

type NewPersonFormProps = { onCreated: () => void; onDone: () => void };

/** Makes an account, then shows the link with which its owner chooses a password. */
export function NewPersonForm({ onCreated, onDone }: NewPersonFormProps) {
  const [isAdmin, setIsAdmin] = useState(false);
  const [made, setMade] = useState<{ name: string; url: string }>();
  const { isPending, error, fieldErrors, run } = useRequest();

  const create = (fields: FormData) =>
    run(async () => {
      const body = { ...Object.fromEntries(fields), role: isAdmin ? 'admin' : 'member' };
      const answer = await sendCommand<'createUser'>('POST', '/api/admin/users', body);
      setMade({ name: answer.user.name, url: answer.setPasswordUrl ?? '' });
      onCreated();
      return 'stay';
    });

  if (made) return <PasswordLink name={made.name} url={made.url} onDone={onDone} />;
  return (
    <form
      className="flex flex-col gap-16"
      onSubmit={(event) => {
        event.preventDefault();
        void create(new FormData(event.currentTarget));
      }}
    >
      <FormError message={error} />
      <Field label="Name" path="name" errors={fieldErrors}>
        <TextField name="name" maxLength={limits.nameLength} autoComplete="off" autoFocus required />
      </Field>
      <Field label="Email" path="email" errors={fieldErrors}>
        <TextField type="email" name="email" autoComplete="off" autoCapitalize="none" required />
      </Field>
      <Switch
        label="Administrator"
        hint="Runs the installation: accounts, projects, jobs and the audit log."
        isOn={isAdmin}
        onChange={setIsAdmin}
      />
      <DialogFooter>
        <Button onClick={onDone}>Cancel</Button>
        <Button type="submit" variant="primary" isPending={isPending}>
          Create account
        </Button>
      </DialogFooter>
    </form>
  );
}
