import type { ComponentProps, ReactNode } from 'react';
import { joinClasses } from '@/components/ui/join-classes';

/** Styled parts of a plain table: dense, ruled below each row, numbers aligned. */
export function DataTable({ className, ...rest }: ComponentProps<'table'>) {
  return (
    <table
      className={joinClasses('w-full border-separate border-spacing-0 text-left', className)}
      {...rest}
    />
  );
}

export function HeadCell({ className, ...rest }: ComponentProps<'th'>) {
  return (
    <th
      scope="col"
      className={joinClasses(
        'border-b border-ink-3 px-2.5 py-2 align-bottom font-medium whitespace-nowrap',
        className,
      )}
      {...rest}
    />
  );
}

/** Of a column whose cells need no heading to be understood by the eye, such as one of buttons. */
export function UnseenHeadCell({ children }: { children: ReactNode }) {
  return (
    <HeadCell>
      <span className="sr-only">{children}</span>
    </HeadCell>
  );
}

export function Cell({ className, ...rest }: ComponentProps<'td'>) {
  return <td className={joinClasses('border-b border-line px-2.5 py-2 align-top', className)} {...rest} />;
}
