'use client';

import { Download } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { ExportPreview } from '@/components/excerpts/export-preview';
import { Button, buttonLook } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SelectField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';

const FORMATS = ['docx', 'xlsx', 'csv'] as const;
type Format = (typeof FORMATS)[number];

interface ExportButtonProps {
  slug: string;
  /** The filter's, as in an address. */
  query: string;
  /** Where what is shown comes from; what a query finds leaves in the groups it is shown in. */
  path?: 'excerpts' | 'retrieval';
}

/** Opens the choice of a file of what the filter leaves. */
export function ExportButton({ slug, query, path = 'excerpts' }: ExportButtonProps) {
  const t = useTranslations('excerpts.export');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Download aria-hidden size={15} />
        {t('open')}
      </Button>
      {isOpen && <ExportDialog slug={slug} query={query} path={path} onClose={() => setOpen(false)} />}
    </>
  );
}

function ExportDialog({ slug, query, path, onClose }: Required<ExportButtonProps> & { onClose: () => void }) {
  const t = useTranslations('excerpts.export');
  const common = useTranslations('app');
  const locale = useLocale();
  const [format, setFormat] = useState<Format>('docx');
  const [groupBy, setGroupBy] = useState('theme');
  const [delimiter, setDelimiter] = useState(locale === 'it' ? ';' : ',');
  const asked = new URLSearchParams(query);
  asked.set('format', format);
  const choosesGroup = format === 'docx' && path === 'excerpts';
  if (choosesGroup) asked.set('groupBy', groupBy);
  if (format === 'csv') asked.set('delimiter', delimiter);
  const href = `/api/v1/studies/${slug}/${path}?${asked.toString()}`;
  return (
    <Dialog
      title={t('title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <DownloadLink key={href} href={href} isWhole={format === 'docx'} onDone={onClose} />
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <p className="text-ink-2">{t(query ? 'whatFiltered' : 'whatAll')}</p>
        <ExportPreview slug={slug} query={query} path={path} />
        <SelectField
          label={t('format')}
          value={format}
          onChange={(event) => setFormat(event.target.value as Format)}
          hint={t(`${format}Hint`)}
        >
          {FORMATS.map((each) => (
            <option key={each} value={each}>
              {t(each)}
            </option>
          ))}
        </SelectField>
        {choosesGroup && (
          <SelectField
            label={t('groupBy')}
            value={groupBy}
            onChange={(event) => setGroupBy(event.target.value)}
          >
            <option value="theme">{t('byTheme')}</option>
            <option value="case">{t('byCase')}</option>
          </SelectField>
        )}
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

interface DownloadLinkProps {
  href: string;
  /** Made whole before it is sent, so that it may be refused: then the reason is shown here, not as a page of its own. */
  isWhole: boolean;
  onDone: () => void;
}

export function DownloadLink({ href, isWhole, onDone }: DownloadLinkProps) {
  const t = useTranslations('excerpts.export');
  const { save, isPending, failure } = useSave(href, onDone);
  if (!isWhole) {
    return (
      <a href={href} download onClick={onDone} className={buttonLook('primary')}>
        {t('download')}
      </a>
    );
  }
  return (
    <>
      {failure && (
        <div className="order-first mr-auto max-w-72">
          <Notice tone="bad" alert>
            {failure}
          </Notice>
        </div>
      )}
      <Button variant="primary" disabled={isPending} onClick={() => void save()}>
        {t(isPending ? 'preparing' : 'download')}
      </Button>
    </>
  );
}

function useSave(href: string, onDone: () => void) {
  const common = useTranslations('app');
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  async function save(): Promise<void> {
    setPending(true);
    setFailure(null);
    const response = await fetch(href).catch(() => null);
    if (response?.ok) {
      saveAs(await response.blob(), fileNameOf(response));
      onDone();
      return;
    }
    const problem = (await response?.json().catch(() => null)) as { detail?: string } | null | undefined;
    setFailure(problem?.detail ?? common('unreachable'));
    setPending(false);
  }
  return { save, isPending, failure };
}

function fileNameOf(response: Response): string {
  return /filename="([^"]*)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '';
}

function saveAs(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
