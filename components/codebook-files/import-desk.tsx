'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { useSubmit } from '@/components/api/use-submit';
import { ImportItems, ImportProblems } from '@/components/codebook-files/import-items';
import { formOf, useImportPreview } from '@/components/codebook-files/use-import-preview';
import { FileDrop } from '@/components/documents/file-drop';
import { Button } from '@/components/ui/button';
import { CheckField, SelectField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import type { Imported, ImportPreview } from '@/lib/domain/themes/codebook-files';

interface ImportDeskProps {
  slug: string;
  /** Themes in use, indented, to import under. */
  parents: { value: string; label: string }[];
}

const ACCEPT = '.qdc,.csv,.xml,text/csv,application/xml';

/** A file of themes, what it would change, and then the import. */
export function ImportDesk({ slug, parents }: ImportDeskProps) {
  const t = useTranslations('codebookFiles');
  const router = useRouter();
  const [file, setFile] = useState<File | null>(null);
  const [parentId, setParentId] = useState('');
  const [update, setUpdate] = useState(false);
  const { preview, refusal } = useImportPreview(slug, file, parentId);
  const { submit, pending, failure, errors } = useSubmit<Imported>({
    method: 'POST',
    path: `/studies/${slug}/themes/import`,
    onDone: ({ created, updated }) => {
      toast(t('done', { created, updated }));
      router.push(`/studies/${slug}/themes`);
      router.refresh();
    },
  });
  const mistake = refusal ?? failure ?? errors.file;
  const count = preview ? preview.new + (update ? preview.changed : 0) : 0;
  return (
    <div className="flex flex-col gap-5">
      <div className="flex max-w-3xl flex-col gap-4">
        <FileDrop file={file} accept={ACCEPT} hint={t('fileHint')} onChange={setFile} />
        <SelectField
          className="max-w-96"
          label={t('parent')}
          value={parentId}
          onChange={(event) => setParentId(event.target.value)}
        >
          <option value="">{t('firstLevel')}</option>
          {parents.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
      </div>
      {mistake && (
        <Notice tone="bad" alert>
          {mistake}
        </Notice>
      )}
      {file && !preview && !refusal && <p role="status">{t('reading')}</p>}
      {preview && (
        <>
          <Effects preview={preview} />
          {preview.problems.length > 0 && <ImportProblems problems={preview.problems} />}
          {preview.changed > 0 && (
            <CheckField
              label={t('update')}
              hint={t('updateHint')}
              checked={update}
              onChange={(event) => setUpdate(event.target.checked)}
            />
          )}
          <ImportItems items={preview.items} update={update} />
          <div>
            <Button
              variant="primary"
              disabled={pending || count === 0 || preview.problems.length > 0}
              onClick={() => file && void submit(formOf(file, parentId, update))}
            >
              {pending ? t('pending') : count === 0 ? t('nothing') : t('confirm')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

function Effects({ preview }: { preview: ImportPreview }) {
  const t = useTranslations('codebookFiles');
  return (
    <div role="status">
      <ul className="flex list-disc flex-col gap-1 pl-4">
        <li>{t('new', { count: preview.new })}</li>
        {preview.same > 0 && <li>{t('same', { count: preview.same })}</li>}
        {preview.changed > 0 && <li>{t('changed', { count: preview.changed })}</li>}
        {preview.sets > 0 && <li>{t('sets', { count: preview.sets })}</li>}
      </ul>
    </div>
  );
}
