'use client';

import { useState } from 'react';
import { useProject } from '@/client/react/project-context';
import { useSubmit } from '@/client/react/use-submit';
import { FormError } from '@/components/identity/form-error';
import { announce } from '@/components/ui/announce';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import type { AppError } from '@/contract/errors';
import { limits } from '@/contract/limits';
import type { ProjectRole } from '@/contract/roles';
import { projectRoleHints, projectRoleOptions } from './project-roles';

/** Adds somebody who has an account here, by e-mail address. */
export function AddMemberForm() {
  const submit = useSubmit();
  const projectId = useProject(({ project }) => project.id);
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<ProjectRole>('editor');
  const [isPending, setIsPending] = useState(false);
  const [error, setError] = useState<AppError>();

  const add = async () => {
    setIsPending(true);
    const settlement = await submit('addMember', { projectId, email: email.trim(), role });
    setIsPending(false);
    setError(settlement.ok ? undefined : settlement.error);
    if (!settlement.ok) return;
    setEmail('');
    announce(`${settlement.data.member.name} is a member now`);
  };

  return (
    <form
      className="mb-16 flex flex-col gap-8"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <div className="grid grid-cols-[minmax(0,1fr)_112px_auto] items-end gap-8">
        <Field label="Add by e-mail">
          <TextField
            type="email"
            required
            autoComplete="off"
            placeholder="name@example.com"
            maxLength={limits.emailLength}
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        </Field>
        <Field label="Role">
          <Select options={projectRoleOptions} value={role} onChange={setRole} />
        </Field>
        <span className="grid h-32 items-center pointer-coarse:h-40">
          <Button type="submit" variant="primary" isPending={isPending}>
            Add
          </Button>
        </span>
      </div>
      <p className="text-ink-3 text-meta">{projectRoleHints[role]}.</p>
      <FormError message={error && refusal(error)} />
    </form>
  );
}

function refusal(error: AppError): string {
  if (error.code === 'not_found') {
    return 'Nobody here has this e-mail address. Make an invite link below and send it to them.';
  }
  return `${error.message}.`;
}
