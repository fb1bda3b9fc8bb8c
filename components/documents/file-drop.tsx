'use client';

import { FileText, Upload, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState, type DragEvent } from 'react';
import { FileSize } from '@/components/documents/file-size';
import { buttonLook } from '@/components/ui/button';
import { joinClasses } from '@/components/ui/join-classes';

interface FileDropProps {
  file: File | null;
  /** What the browser offers to choose from. */
  accept: string;
  /** Which files these are. */
  hint: string;
  error?: string | undefined;
  onChange: (file: File | null) => void;
}

export function FileDrop({ file, accept, hint, error, onChange }: FileDropProps) {
  const t = useTranslations('documents.file');
  const id = useId();
  const [over, setOver] = useState(false);

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    onChange(event.dataTransfer.files[0] ?? file);
  }

  return (
    <div className="flex flex-col gap-1">
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a shortcut for the field inside */}
      <div
        role="group"
        aria-label={t('label')}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => {
          setOver(false);
        }}
        onDrop={drop}
        className={joinClasses(
          'flex flex-col items-center gap-2.5 rounded-lg border border-dashed px-6 py-8 text-center',
          over ? 'border-accent bg-accent-soft' : error ? 'border-bad bg-surface' : 'border-edge bg-surface',
        )}
      >
        {file ? (
          <ChosenFile
            file={file}
            onRemove={() => {
              onChange(null);
            }}
          />
        ) : (
          <>
            <Upload aria-hidden size={22} className="text-ink-3" />
            <p>
              {t('drop')} <span className="text-ink-2">{t('or')}</span>
            </p>
          </>
        )}
        <input
          id={id}
          type="file"
          accept={accept}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
          className="peer sr-only"
          onChange={(event) => {
            onChange(event.target.files?.[0] ?? file);
            // The same file, corrected, can be chosen again.
            event.target.value = '';
          }}
        />
        <label
          htmlFor={id}
          className={buttonLook(
            'secondary',
            'cursor-pointer peer-focus-visible:outline-2 peer-focus-visible:outline-offset-1 peer-focus-visible:outline-accent',
          )}
        >
          {file ? t('change') : t('choose')}
        </label>
        <p id={`${id}-hint`} className="text-xs text-ink-2">
          {hint}
        </p>
      </div>
      {error && (
        <p id={`${id}-error`} role="alert" className="text-xs font-medium text-bad">
          {error}
        </p>
      )}
    </div>
  );
}

function ChosenFile({ file, onRemove }: { file: File; onRemove: () => void }) {
  const t = useTranslations('documents.file');
  return (
    <p className="flex max-w-full items-center gap-2">
      <FileText aria-hidden size={18} className="shrink-0 text-accent" />
      <span className="truncate font-medium">{file.name}</span>
      <span className="text-ink-2 tabular-nums">
        <FileSize bytes={file.size} />
      </span>
      <button
        type="button"
        onClick={onRemove}
        aria-label={t('remove')}
        className="rounded-sm p-1 text-ink-2 hover:bg-sunken hover:text-ink"
      >
        <X aria-hidden size={14} />
      </button>
    </p>
  );
}
