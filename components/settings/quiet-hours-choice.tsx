'use client';

import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { Switch } from '@/components/ui/switch';
import type { QuietHours } from '@/contract/notification-preferences';
import { hourTexts } from './hour-texts';

const night: QuietHours = { from: '20:00', to: '08:00' };

const halfHours = hourTexts.flatMap((hour) => [hour, hour.replace(':00', ':30')]);

type QuietHoursChoiceProps = {
  quietHours: QuietHours | null;
  onChange: (quietHours: QuietHours | null) => void;
};

export function QuietHoursChoice({ quietHours, onChange }: QuietHoursChoiceProps) {
  return (
    <div>
      <Switch
        label="Quiet hours"
        hint="Nothing is sent then. What is still unread comes when they end."
        isOn={quietHours !== null}
        onChange={(isOn) => onChange(isOn ? night : null)}
      />
      {quietHours && (
        <div className="mt-8 grid max-w-form grid-cols-2 gap-12">
          <TimeChoice
            label="From"
            value={quietHours.from}
            other={quietHours.to}
            onChange={(from) => onChange({ ...quietHours, from })}
          />
          <TimeChoice
            label="To"
            value={quietHours.to}
            other={quietHours.from}
            onChange={(to) => onChange({ ...quietHours, to })}
          />
        </div>
      )}
    </div>
  );
}

type TimeChoiceProps = { label: string; value: string; other: string; onChange: (time: string) => void };

/** A half hour that is not the other end; a time that a script has chosen stays on offer. */
function TimeChoice({ label, value, other, onChange }: TimeChoiceProps) {
  const times = halfHours.includes(value) ? halfHours : [...halfHours, value].sort();
  const options = times.map((time) => ({ value: time, label: time, isDisabled: time === other }));
  return (
    <Field label={label}>
      <Select options={options} value={value} onChange={onChange} />
    </Field>
  );
}
