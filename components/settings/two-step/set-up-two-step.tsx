'use client';

import { useState } from 'react';
import { sendCommand } from '@/client/http/api';
import { useRequest } from '@/client/react/use-request';
import { CopyField } from '@/components/ui/copy-field';
import { QrCode } from '@/components/ui/qr-code';
import type { CommandOutput } from '@/contract/commands';
import { CodeField } from './code-field';
import { OwnPasswordField } from './own-password-field';
import { RecoveryCodeList } from './recovery-code-list';
import { TwoStepForm } from './two-step-form';

type SetUpTwoStepProps = { email: string; onChanged: () => void; onDone: () => void };

/** The way to two-step sign-in: the password, the key for the app with a first code, the recovery codes. */
export function SetUpTwoStep({ email, onChanged, onDone }: SetUpTwoStepProps) {
  const [authenticator, setAuthenticator] = useState<CommandOutput<'setUpTwoStep'>>();
  const [codes, setCodes] = useState<readonly string[]>();
  const { isPending, error, fieldErrors, run } = useRequest();
  const form = { isPending, error, onCancel: onDone };

  const begin = (fields: Record<string, string>) =>
    run(async () => {
      setAuthenticator(await sendCommand<'setUpTwoStep'>('POST', '/api/me/two-step', fields));
      return 'stay';
    });

  const confirm = (fields: Record<string, string>) =>
    run(async () => {
      const path = '/api/me/two-step/confirm';
      setCodes((await sendCommand<'confirmTwoStep'>('POST', path, fields)).recoveryCodes);
      onChanged();
      return 'stay';
    });

  if (codes) return <RecoveryCodeList codes={codes} onDone={onDone} />;
  if (!authenticator) {
    return (
      <TwoStepForm key="begin" {...form} submitLabel="Continue" onSubmit={(fields) => void begin(fields)}>
        <OwnPasswordField email={email} errors={fieldErrors} />
      </TwoStepForm>
    );
  }
  return (
    <TwoStepForm key="confirm" {...form} submitLabel="Turn on" onSubmit={(fields) => void confirm(fields)}>
      <p>Scan this with an authenticator app, or type the key into it.</p>
      <QrCode text={authenticator.url} label="QR code of the key" />
      <CopyField value={authenticator.key} label="Key" />
      <CodeField hint="The six digits that the app shows now." errors={fieldErrors} autoFocus />
    </TwoStepForm>
  );
}
