import type { ReactNode } from 'react';
import { joinClasses } from '@/components/ui/join-classes';
import type { Panes } from '@/components/workspace/use-panes';

interface WorkspacePanesProps {
  panes: Panes;
  codebook: ReactNode;
  transcript: ReactNode;
  foot: ReactNode;
  inspector: ReactNode;
}

/** Codebook, text and inspector side by side; on a narrow screen the first over the text, the last below it. */
export function WorkspacePanes({ panes, codebook, transcript, foot, inspector }: WorkspacePanesProps) {
  const { wide } = panes;
  return (
    <div className="relative flex min-h-0 flex-1 overflow-hidden max-md:h-[85dvh] max-md:flex-none">
      {panes.codebook && (
        <div
          className={joinClasses(
            'w-62 shrink-0 overflow-hidden border-r border-line bg-paper',
            !wide && 'absolute inset-y-0 left-0 z-20 shadow-xl',
          )}
        >
          {codebook}
        </div>
      )}
      <div className="flex min-w-0 flex-1 flex-col">
        <div className="min-h-0 flex-1">{transcript}</div>
        {panes.inspector && !wide && (
          <div className="h-[38%] shrink-0 border-t border-line bg-surface">{inspector}</div>
        )}
        {foot}
      </div>
      {panes.inspector && wide && (
        <div className="w-75 shrink-0 border-l border-line bg-surface">{inspector}</div>
      )}
    </div>
  );
}
