'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { FileDrop } from '@/components/documents/file-drop';
import { TextArea } from '@/components/ui/field';

const WAYS = ['file', 'paste'] as const;
export type ImportWay = (typeof WAYS)[number];

const ACCEPT = '.txt,.md,.markdown,.docx,text/plain,text/markdown';

interface TextSourceProps {
  way: ImportWay;
  file: File | null;
  text: string;
  errors: Record<string, string>;
  onWay: (way: ImportWay) => void;
  onFile: (file: File | null) => void;
  onText: (text: string) => void;
}

export function TextSource({ way, file, text, errors, onWay, onFile, onText }: TextSourceProps) {
  const t = useTranslations('documents');
  const name = useId();
  return (
    <div className="flex flex-col gap-3">
      <fieldset>
        <legend className="sr-only">{t('way.label')}</legend>
        <div className="inline-flex rounded-md border border-line bg-sunken p-0.5">
          {WAYS.map((each) => (
            <label
              key={each}
              className="cursor-pointer rounded-[5px] px-3 py-1 font-medium text-ink-2 has-checked:bg-surface has-checked:text-ink has-checked:ring-1 has-checked:ring-line has-focus-visible:outline-2 has-focus-visible:outline-accent"
            >
              <input
                type="radio"
                name={name}
                className="sr-only"
                checked={way === each}
                onChange={() => {
                  onWay(each);
                }}
              />
              {t(`way.${each}`)}
            </label>
          ))}
        </div>
      </fieldset>
      {way === 'file' ? (
        <FileDrop
          file={file}
          accept={ACCEPT}
          hint={t('file.formats')}
          error={errors.file}
          onChange={onFile}
        />
      ) : (
        <TextArea
          label={t('text.label')}
          required
          rows={12}
          placeholder={t('text.placeholder')}
          hint={t('text.hint')}
          error={errors.text}
          value={text}
          onChange={(event) => {
            onText(event.target.value);
          }}
        />
      )}
    </div>
  );
}
