'use client';

import { Eye, EyeOff } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { TextField } from '@/components/ui/text-field';

/** A password that its owner may look at while typing. */
export function PasswordField(props: Omit<ComponentProps<typeof TextField>, 'type' | 'trailing'>) {
  const [isShown, setIsShown] = useState(false);
  return (
    <TextField
      {...props}
      type={isShown ? 'text' : 'password'}
      autoCapitalize="none"
      spellCheck={false}
      trailing={
        <IconButton
          icon={isShown ? <EyeOff /> : <Eye />}
          // Without the word "password", so that the field alone answers to its label.
          label={isShown ? 'Hide characters' : 'Show characters'}
          size="small"
          onClick={() => setIsShown(!isShown)}
        />
      }
    />
  );
}
