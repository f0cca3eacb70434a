'use client';

import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import type { NotificationSettings } from '@/contract/notification-preferences';
import { hourTexts } from './hour-texts';

const deliveries = [
  { value: 'each', label: 'As it happens' },
  { value: 'daily', label: 'Once a day' },
  { value: 'off', label: 'Never' },
] as const;

const hours = hourTexts.map((label, hour) => ({ value: String(hour), label }));

type Choice = Pick<NotificationSettings, 'emailDelivery' | 'digestHour'>;

type EmailDeliveryChoiceProps = { choice: Choice; onChange: (change: Partial<Choice>) => void };

/** A mail for each entry, one a day at an hour, or none. */
export function EmailDeliveryChoice({ choice, onChange }: EmailDeliveryChoiceProps) {
  return (
    <div className="grid max-w-form grid-cols-2 gap-12">
      <Field label="E-mail">
        <Select
          options={deliveries}
          value={choice.emailDelivery}
          onChange={(emailDelivery) => onChange({ emailDelivery })}
        />
      </Field>
      {choice.emailDelivery === 'daily' && (
        <Field label="At">
          <Select
            options={hours}
            value={String(choice.digestHour)}
            onChange={(hour) => onChange({ digestHour: Number(hour) })}
          />
        </Field>
      )}
    </div>
  );
}
