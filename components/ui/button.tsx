import type { ComponentProps } from 'react';
import Link from 'next/link';
import { joinClasses } from '@/components/ui/join-classes';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

const LOOK: Record<ButtonVariant, string> = {
  primary: 'border-accent bg-accent text-on-accent hover:opacity-90',
  secondary: 'border-line bg-surface text-ink hover:bg-sunken',
  quiet: 'border-transparent text-ink-2 hover:bg-sunken hover:text-ink',
  danger: 'border-bad bg-surface text-bad hover:bg-sunken',
};

export function buttonLook(variant: ButtonVariant = 'secondary', className?: string): string {
  return joinClasses(
    'inline-flex min-h-8 items-center justify-center gap-1.5 rounded-md border px-2.5 py-1 font-medium whitespace-nowrap',
    'disabled:cursor-not-allowed disabled:opacity-55',
    LOOK[variant],
    className,
  );
}

interface ButtonProps extends ComponentProps<'button'> {
  variant?: ButtonVariant;
}

export function Button({ variant, className, type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={buttonLook(variant, className)} {...rest} />;
}

interface LinkButtonProps extends ComponentProps<typeof Link> {
  variant?: ButtonVariant;
}

export function LinkButton({ variant, className, ...rest }: LinkButtonProps) {
  return <Link className={buttonLook(variant, className)} {...rest} />;
}
