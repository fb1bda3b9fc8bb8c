import type { ReactNode } from 'react';
import { joinClasses } from '@/components/ui/join-classes';

const EDGE = { info: 'border-line', warn: 'border-warn', bad: 'border-bad', good: 'border-good' };
const DOT = { info: 'bg-accent', warn: 'bg-warn', bad: 'bg-bad', good: 'bg-good' };

/** A message about what is on the page. `alert` has it read out at once. */
export function Notice(props: {
  tone?: keyof typeof EDGE;
  alert?: boolean;
  children: ReactNode;
  action?: ReactNode;
}) {
  const tone = props.tone ?? 'info';
  return (
    <div
      role={props.alert ? 'alert' : undefined}
      className={joinClasses('flex items-center gap-3 rounded-md border bg-surface px-3 py-2', EDGE[tone])}
    >
      <span aria-hidden className={joinClasses('size-2 shrink-0 rounded-full', DOT[tone])} />
      <div className="flex-1">{props.children}</div>
      {props.action}
    </div>
  );
}
