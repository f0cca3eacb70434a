'use client';

import { type ComponentProps, useLayoutEffect, useRef } from 'react';
import { classNames } from './class-names';
import { type ControlVariant, controlStyle } from './control-style';
import { useFieldControl } from './field-context';

type TextAreaProps = Omit<ComponentProps<'textarea'>, 'className'> & {
  variant?: ControlVariant;
};

/** Grows with its text up to 40 % of the window, then scrolls. */
export function TextArea({ variant = 'box', rows = 2, ref, onInput, ...props }: TextAreaProps) {
  const element = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new value from outside changes the height too.
  useLayoutEffect(() => fitHeight(element.current), [props.value]);

  return (
    <textarea
      {...useFieldControl()}
      {...props}
      ref={(current) => {
        element.current = current;
        if (typeof ref === 'function') return ref(current);
        if (ref) ref.current = current;
      }}
      rows={rows}
      onInput={(event) => {
        fitHeight(event.currentTarget);
        onInput?.(event);
      }}
      className={classNames(
        controlStyle(variant),
        'field-sizing-content block max-h-[40dvh] resize-none px-8 py-6',
      )}
    />
  );
}

/** For browsers without `field-sizing: content`. */
function fitHeight(element: HTMLTextAreaElement | null) {
  if (!element || CSS.supports('field-sizing', 'content')) return;
  element.style.height = 'auto';
  element.style.height = `${element.scrollHeight + 2}px`;
}
