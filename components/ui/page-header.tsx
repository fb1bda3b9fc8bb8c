import type { ReactNode } from 'react';
import { ScrollArea } from '@/components/ui/scroll-area';

interface PageHeaderProps {
  title: ReactNode;
  subtitle?: ReactNode;
  /** Pills beside the title. */
  state?: ReactNode;
  actions?: ReactNode;
}

export function PageHeader({ title, subtitle, state, actions }: PageHeaderProps) {
  return (
    <header className="flex min-h-13 flex-wrap items-center gap-x-3.5 gap-y-2 border-b border-line bg-surface px-4.5 py-2.5">
      <h1 className="text-lg font-semibold tracking-tight">{title}</h1>
      {subtitle && <span className="text-ink-2">{subtitle}</span>}
      {state}
      <span className="flex-1" />
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  );
}

/** The scrolling part of an ordinary page below its header. */
export function PageBody({ children, narrow }: { children: ReactNode; narrow?: boolean }) {
  return (
    <ScrollArea className="min-h-0 flex-1 overflow-auto px-4.5 py-4">
      {narrow ? <div className="mx-auto max-w-3xl">{children}</div> : children}
    </ScrollArea>
  );
}
