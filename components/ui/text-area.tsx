'use client';

import { type ComponentProps, useLayoutEffect, useRef } from 'react';
import { classNames } from './class-names';
import { type ControlVariant, controlStyle } from './control-style';
import { useFieldControl } from './field-context';

type TextAreaProps = Omit<ComponentProps<'textarea'>, 'className' | 'rows'> & {
  variant?: ControlVariant;
  /** How many lines it has while there is less text. */
  rows?: keyof typeof leastHeights;
};

// By class, since `field-sizing: content` ignores the attribute.
const leastHeights = {
  1: '',
  2: 'min-h-[calc(2lh+14px)]',
  3: 'min-h-[calc(3lh+14px)]',
  5: 'min-h-[calc(5lh+14px)]',
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
        leastHeights[rows],
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
