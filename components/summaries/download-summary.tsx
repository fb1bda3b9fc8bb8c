'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { LeavingNotices, type Leaving } from '@/components/summaries/leaving-notices';
import { Button, buttonLook } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

/** Straight away, or after a warning where there is something to be warned of. */
export function DownloadSummary({ href, leaving }: { href: string; leaving: Leaving }) {
  const t = useTranslations('summaries');
  const common = useTranslations('app');
  const [isOpen, setOpen] = useState(false);
  const words = (
    <>
      <Download aria-hidden size={15} />
      {t('download')}
    </>
  );
  if (leaving.withheld.length === 0 && leaving.smallGroups.length === 0) {
    return (
      <a href={href} className={buttonLook('quiet')}>
        {words}
      </a>
    );
  }
  return (
    <>
      <Button variant="quiet" onClick={() => setOpen(true)}>
        {words}
      </Button>
      {isOpen && (
        <Dialog
          title={t('downloadTitle')}
          onClose={() => setOpen(false)}
          footer={
            <>
              <Button onClick={() => setOpen(false)}>{common('cancel')}</Button>
              <a href={href} className={buttonLook('primary')} onClick={() => setOpen(false)}>
                {t('download')}
              </a>
            </>
          }
        >
          <div className="flex flex-col gap-3">
            <LeavingNotices {...leaving} />
          </div>
        </Dialog>
      )}
    </>
  );
}
