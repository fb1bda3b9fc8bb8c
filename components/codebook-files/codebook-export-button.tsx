'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button, buttonLook } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

const FORMATS = ['qdc', 'csv'] as const;

/** Opens the choice of a file of the themes. */
export function CodebookExportButton({ slug }: { slug: string }) {
  const t = useTranslations('codebookFiles');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Download aria-hidden size={15} />
        {t('export')}
      </Button>
      {isOpen && (
        <Dialog title={t('exportTitle')} onClose={() => setOpen(false)}>
          <div className="flex flex-col gap-4">
            <p className="text-ink-2">{t('exportText')}</p>
            {FORMATS.map((format) => (
              <div
                key={format}
                className="flex flex-col items-start gap-1.5 rounded-md border border-line p-3"
              >
                <h3 className="font-medium">{t(format)}</h3>
                <p className="text-ink-2">{t(`${format}Hint`)}</p>
                <a
                  href={`/api/v1/studies/${slug}/themes/export?format=${format}`}
                  download
                  onClick={() => setOpen(false)}
                  className={buttonLook()}
                >
                  {t('download', { format: t(format) })}
                </a>
              </div>
            ))}
          </div>
        </Dialog>
      )}
    </>
  );
}
