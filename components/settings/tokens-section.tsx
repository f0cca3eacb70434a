'use client';

import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { sendCommand } from '@/client/http/api';
import { useRequest } from '@/client/react/use-request';
import { FormError } from '@/components/identity/form-error';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import type { ApiToken } from '@/contract/users';
import { NewTokenDialog } from './new-token-dialog';
import { SettingsSection } from './settings-section';
import { TokenRow } from './token-row';

/** The keys with which the person's scripts act as them. */
export function TokensSection({ tokens }: { tokens: readonly ApiToken[] }) {
  const router = useRouter();
  const [isCreating, setIsCreating] = useState(false);
  const [revoking, setRevoking] = useState<ApiToken>();
  const { isPending, error, run } = useRequest();

  const revoke = (token: ApiToken) =>
    run(async () => {
      await sendCommand<'revokeToken'>('DELETE', `/api/me/tokens/${token.id}`);
      setRevoking(undefined);
      router.refresh();
      return 'stay';
    });

  return (
    <SettingsSection
      title="API tokens"
      intro={
        <>
          For scripts and integrations, which may then do all that you may.{' '}
          <a href="/api/openapi.json" className="underline">
            What there is to call
          </a>
        </>
      }
    >
      <FormError message={error} />
      {tokens.length > 0 && (
        <ul
          aria-label="API tokens"
          className="mb-12 overflow-hidden rounded-card border border-line bg-surface-1"
        >
          {tokens.map((token) => (
            <TokenRow key={token.id} token={token} onRevoke={() => setRevoking(token)} />
          ))}
        </ul>
      )}
      <Button icon={<Plus />} onClick={() => setIsCreating(true)}>
        New token
      </Button>
      <NewTokenDialog isOpen={isCreating} onOpenChange={setIsCreating} onCreated={() => router.refresh()} />
      <ConfirmDialog
        isOpen={revoking !== undefined}
        onOpenChange={(isOpen) => !isOpen && setRevoking(undefined)}
        title={`Revoke ${revoking?.name ?? 'this token'}?`}
        confirmLabel="Revoke"
        isPending={isPending}
        onConfirm={() => revoking && void revoke(revoking)}
      >
        Whatever uses it stops working at once.
      </ConfirmDialog>
    </SettingsSection>
  );
}
