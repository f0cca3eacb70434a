import type { ComponentProps, ReactNode } from 'react';
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style';
import { classNames } from './class-names';
import { Spinner } from './spinner';

type ButtonProps = Omit<ComponentProps<'button'>, 'className'> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  /** Shows work in progress in the label's place: the width and the accessible name stay as they are. */
  isPending?: boolean;
  isFullWidth?: boolean;
};

export function Button({
  variant = 'secondary',
  size = 'medium',
  icon,
  isPending = false,
  isFullWidth = false,
  type = 'button',
  onClick,
  children,
  ...props
}: ButtonProps) {
  return (
    <button
      {...props}
      type={type}
      aria-busy={isPending || undefined}
      onClick={isPending ? (event) => event.preventDefault() : onClick}
      className={classNames(buttonStyle(variant, size), isFullWidth && 'w-full')}
    >
      <span
        className={classNames('inline-flex min-w-0 items-center gap-[inherit]', isPending && 'opacity-0')}
      >
        {icon}
        {children}
      </span>
      {isPending && (
        <span className="absolute inset-0 grid place-items-center">
          <Spinner />
        </span>
      )}
    </button>
  );
}
