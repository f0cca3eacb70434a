'use client';

import { Eye, EyeOff } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
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
        <button
          type="button"
          // Without the word "password", so that the field alone answers to its label.
          aria-label={isShown ? 'Hide characters' : 'Show characters'}
          onClick={() => setIsShown(!isShown)}
          className="grid size-28 place-items-center rounded-control text-ink-3 hover:bg-fill hover:text-ink pointer-coarse:size-36"
        >
          {isShown ? <EyeOff /> : <Eye />}
        </button>
      }
    />
  );
}
