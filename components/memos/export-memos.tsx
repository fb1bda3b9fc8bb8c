'use client';

import { Download } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { DownloadLink } from '@/components/excerpts/export-button';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SelectField } from '@/components/ui/field';

interface ExportMemosProps {
  slug: string;
  /** The filter's, as in an address. */
  query: string;
}

/** Opens the choice of a file of the memos that the filter leaves. */
export function ExportMemos({ slug, query }: ExportMemosProps) {
  const t = useTranslations('excerpts.export');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Download aria-hidden size={15} />
        {t('open')}
      </Button>
      {isOpen && <ExportDialog slug={slug} query={query} onClose={() => setOpen(false)} />}
    </>
  );
}

function ExportDialog({ slug, query, onClose }: ExportMemosProps & { onClose: () => void }) {
  const t = useTranslations('excerpts.export');
  const words = useTranslations('memos.export');
  const common = useTranslations('app');
  const locale = useLocale();
  const [format, setFormat] = useState('docx');
  const [delimiter, setDelimiter] = useState(locale === 'it' ? ';' : ',');
  const asked = new URLSearchParams(query);
  asked.set('format', format);
  if (format === 'csv') asked.set('delimiter', delimiter);
  const href = `/api/v1/studies/${slug}/memos?${asked.toString()}`;
  return (
    <Dialog
      title={words('title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <DownloadLink key={href} href={href} isWhole={format === 'docx'} onDone={onClose} />
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <p className="text-ink-2">{words(query ? 'whatFiltered' : 'whatAll')}</p>
        <p className="text-ink-2">{words('consent')}</p>
        <SelectField label={t('format')} value={format} onChange={(event) => setFormat(event.target.value)}>
          <option value="docx">{t('docx')}</option>
          <option value="csv">{t('csv')}</option>
        </SelectField>
        {format === 'csv' && (
          <SelectField
            label={t('delimiter')}
            value={delimiter}
            onChange={(event) => setDelimiter(event.target.value)}
            hint={t('delimiterHint')}
          >
            <option value=";">{t('semicolon')}</option>
            <option value=",">{t('comma')}</option>
          </SelectField>
        )}
      </div>
    </Dialog>
  );
}
