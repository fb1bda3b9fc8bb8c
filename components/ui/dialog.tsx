'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { joinClasses } from '@/components/ui/join-classes';
import { ScrollArea } from '@/components/ui/scroll-area';

interface DialogProps {
  title: string;
  /** Closed by Escape, the cross, or the caller. */
  onClose: () => void;
  children: ReactNode;
  footer?: ReactNode;
  wide?: boolean;
}

/** A modal dialog, open while it is mounted. The browser's own element keeps focus inside and gives it back. */
export function Dialog({ title, onClose, children, footer, wide }: DialogProps) {
  const t = useTranslations('app');
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();

  // Closed before React takes it off the page: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => {
      dialog?.close();
    };
  }, []);

  return (
    <dialog
      ref={ref}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      className={joinClasses(
        'm-auto max-h-[90vh] flex-col rounded-lg border border-line bg-surface p-0 text-ink shadow-xl open:flex',
        wide ? 'w-[min(56rem,94vw)]' : 'w-[min(32rem,94vw)]',
      )}
    >
      <div className="flex items-center justify-between gap-4 border-b border-line px-4 py-3">
        <h2 id={id} className="text-lg font-semibold">
          {title}
        </h2>
        <button
          type="button"
          onClick={onClose}
          aria-label={t('close')}
          className="rounded-sm p-1 hover:bg-sunken"
        >
          <X aria-hidden size={16} />
        </button>
      </div>
      <ScrollArea className="min-h-0 flex-1 overflow-y-auto px-4 py-4">{children}</ScrollArea>
      {footer && <div className="flex justify-end gap-2 border-t border-line px-4 py-3">{footer}</div>}
    </dialog>
  );
}
