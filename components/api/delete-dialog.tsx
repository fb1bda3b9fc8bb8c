'use client';

import type { ReactNode } from 'react';
import { useSubmit } from '@/components/api/use-submit';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Notice } from '@/components/ui/notice';

interface DeleteDialogProps {
  title: string;
  confirm: string;
  path: string;
  /** What goes with it. */
  children: ReactNode;
  onDone: () => void;
  onClose: () => void;
}

/** Asks before something is deleted, and stays open with the reason when that is refused. */
export function DeleteDialog({ title, confirm, path, children, onDone, onClose }: DeleteDialogProps) {
  const { submit, pending, errors, failure } = useSubmit({ method: 'DELETE', path, onDone });
  const refusal = failure ?? Object.values(errors)[0];
  return (
    <ConfirmDialog
      title={title}
      confirm={confirm}
      danger
      pending={pending}
      onConfirm={() => void submit()}
      onClose={onClose}
    >
      <div className="flex flex-col gap-3">
        {children}
        {refusal && (
          <Notice tone="bad" alert>
            {refusal}
          </Notice>
        )}
      </div>
    </ConfirmDialog>
  );
}
