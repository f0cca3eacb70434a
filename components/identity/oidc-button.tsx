'use client';

import { KeyRound } from 'lucide-react';
import { Button } from '@/components/ui/button';

type OidcButtonProps = { name: string; isPending: boolean; onContinue: () => void };

/** The way in through the provider that the installation is set up with. */
export function OidcButton({ name, isPending, onContinue }: OidcButtonProps) {
  return (
    <Button size="large" isFullWidth icon={<KeyRound />} isPending={isPending} onClick={onContinue}>
      Continue with {name}
    </Button>
  );
}
