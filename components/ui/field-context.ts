'use client';

import { createContext, use } from 'react';

type FieldControl = {
  id?: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
};

export const FieldContext = createContext<FieldControl>({});

/** The attributes that tie a control to the label, hint and error of the `Field` around it. */
export function useFieldControl(): FieldControl {
  return use(FieldContext);
}
