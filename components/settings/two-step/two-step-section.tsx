'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { RelativeTime } from '@/components/ui/relative-time';
import type { TwoStep } from '@/contract/two-step';
import { SettingsSection } from '../settings-section';
import { ChangeTwoStep } from './change-two-step';
import { SetUpTwoStep } from './set-up-two-step';

const titles = {
  setUp: 'Set up two-step sign-in',
  renew: 'New recovery codes',
  turnOff: 'Turn off two-step sign-in',
} as const;
type Errand = keyof typeof titles;

type TwoStepSectionProps = { twoStep: TwoStep; email: string };

/** A code besides the password: whether it is asked for, and how to change that. */
export function TwoStepSection({ twoStep, email }: TwoStepSectionProps) {
  const router = useRouter();
  const [errand, setErrand] = useState<Errand>();
  const dialog = { email, onChanged: () => router.refresh(), onDone: () => setErrand(undefined) };
  return (
    <SettingsSection
      title="Two-step sign-in"
      intro="Your password and a code from your phone: a stolen password alone opens nothing."
    >
      {twoStep.since === null ? (
        <Button onClick={() => setErrand('setUp')}>Set up</Button>
      ) : (
        <div className="flex flex-col gap-12">
          <p>
            Turned on <RelativeTime moment={twoStep.since} /> · {recoveryText(twoStep.recoveryCodesLeft)}
          </p>
          <div className="flex flex-wrap gap-8">
            <Button onClick={() => setErrand('renew')}>New recovery codes</Button>
            <Button onClick={() => setErrand('turnOff')}>Turn off</Button>
          </div>
        </div>
      )}
      <Dialog
        isOpen={errand !== undefined}
        onOpenChange={(isOpen) => !isOpen && setErrand(undefined)}
        title={titles[errand ?? 'setUp']}
      >
        {errand === 'setUp' && <SetUpTwoStep {...dialog} />}
        {(errand === 'renew' || errand === 'turnOff') && <ChangeTwoStep change={errand} {...dialog} />}
      </Dialog>
    </SettingsSection>
  );
}

function recoveryText(left: number): string {
  if (left === 0) return 'no recovery codes left';
  return left === 1 ? '1 recovery code left' : `${left} recovery codes left`;
}
