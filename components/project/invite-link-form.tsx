'use client';

import { Link } from 'lucide-react';
import { useState } from 'react';
import { sendCommand } from '@/client/http/api';
import { useProject } from '@/client/react/project-context';
import { FormError } from '@/components/identity/form-error';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { dayOf, dayText } from '@/components/ui/day-text';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { AppError } from '@/contract/errors';
import type { ProjectRole } from '@/contract/roles';
import { projectRoleNames, projectRoleOptions } from './project-roles';

type InviteLink = { url: string; role: ProjectRole; expiresAt: string };

/** Makes a link that lets one person in. It is shown once: the server keeps only its fingerprint. */
export function InviteLinkForm() {
  const projectId = useProject(({ project }) => project.id);
  const [role, setRole] = useState<ProjectRole>('editor');
  const [link, setLink] = useState<InviteLink>();
  const [isPending, setIsPending] = useState(false);
  const [error, setError] = useState<string>();

  const create = async () => {
    setIsPending(true);
    try {
      const { invite, url } = await sendCommand<'createInvite'>(
        'POST',
        `/api/projects/${projectId}/invites`,
        {
          role,
        },
      );
      setLink({ url, role: invite.role, expiresAt: invite.expiresAt });
      setError(undefined);
    } catch (refusal) {
      setError(refusal instanceof AppError ? `${refusal.message}.` : 'The link could not be made.');
    }
    setIsPending(false);
  };

  return (
    <section aria-labelledby="invite-link" className="mt-16 border-line border-t pt-16">
      <h3 id="invite-link" className="font-semibold">
        Invite by link
      </h3>
      <p className="mt-2 text-ink-3 text-meta">
        For somebody who has no account yet, or whose address you do not know.
      </p>
      <FormError message={error} />
      {link ? (
        <div className="mt-12 flex flex-col gap-4">
          <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-8">
            <TextField
              aria-label="Invite link"
              readOnly
              autoFocus
              value={link.url}
              onFocus={(event) => event.target.select()}
            />
            <CopyButton text={link.url} label="Copy link" />
          </div>
          <p className="text-ink-3 text-meta">
            Lets one person in as {projectRoleNames[link.role].toLowerCase()}, until{' '}
            {dayText(dayOf(new Date(link.expiresAt)), dayOf(new Date()))}. It is not shown again.
          </p>
        </div>
      ) : (
        <form
          className="mt-12 flex items-end gap-8"
          onSubmit={(event) => {
            event.preventDefault();
            void create();
          }}
        >
          <span className="w-[112px]">
            <Field label="They become" isLabelHidden>
              <Select options={projectRoleOptions} value={role} onChange={setRole} />
            </Field>
          </span>
          <span className="grid h-32 items-center pointer-coarse:h-40">
            <Button type="submit" icon={<Link />} isPending={isPending}>
              Create invite link
            </Button>
          </span>
        </form>
      )}
    </section>
  );
}
