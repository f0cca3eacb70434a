'use client';

import { useState } from 'react';
import { sendCommand } from '@/client/http/api';
import { useRequest } from '@/client/react/use-request';
import { showToast } from '@/components/ui/toast-queue';
import { CodeField } from './code-field';
import { OwnPasswordField } from './own-password-field';
import { RecoveryCodeList } from './recovery-code-list';
import { TwoStepForm } from './two-step-form';

type ChangeTwoStepProps = {
  change: 'renew' | 'turnOff';
  email: string;
  onChanged: () => void;
  onDone: () => void;
};

/** Turns two-step sign-in off, or makes new recovery codes: both take the password and a code. */
export function ChangeTwoStep({ change, email, onChanged, onDone }: ChangeTwoStepProps) {
  const [codes, setCodes] = useState<readonly string[]>();
  const { isPending, error, fieldErrors, run } = useRequest();

  const renew = (proof: Record<string, string>) =>
    run(async () => {
      const path = '/api/me/two-step/recovery-codes';
      setCodes((await sendCommand<'renewRecoveryCodes'>('POST', path, proof)).recoveryCodes);
      onChanged();
      return 'stay';
    });

  const turnOff = (proof: Record<string, string>) =>
    run(async () => {
      await sendCommand<'turnOffTwoStep'>('POST', '/api/me/two-step/turn-off', proof);
      showToast({ message: 'Two-step sign-in is off.' });
      onChanged();
      onDone();
      return 'stay';
    });

  if (codes) return <RecoveryCodeList codes={codes} onDone={onDone} />;
  const isTurningOff = change === 'turnOff';
  return (
    <TwoStepForm
      submitLabel={isTurningOff ? 'Turn off' : 'Make new codes'}
      isDanger={isTurningOff}
      isPending={isPending}
      error={error}
      onSubmit={(proof) => void (isTurningOff ? turnOff(proof) : renew(proof))}
      onCancel={onDone}
    >
      <p>
        {isTurningOff
          ? 'From then on your password alone opens your account.'
          : 'The codes that you have now stop working.'}
      </p>
      <OwnPasswordField email={email} errors={fieldErrors} />
      <CodeField hint="From your authenticator app, or a recovery code." errors={fieldErrors} />
    </TwoStepForm>
  );
}
