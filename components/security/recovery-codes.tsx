'use client';

import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';

/** Recovery codes that were just made: they are not kept anywhere they could be read again. */
export function RecoveryCodes({ codes, email }: { codes: readonly string[]; email: string }) {
  const t = useTranslations('security.codes');
  const text = codes.join('\n');

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(text);
    toast.success(t('copied'));
  }

  function download(): void {
    const blob = new Blob([`${t('heading', { email })}\n\n${text}\n`], { type: 'text/plain' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = t('file');
    link.click();
    URL.revokeObjectURL(link.href);
  }

  return (
    <div className="flex flex-col gap-3">
      <p>{t('text')}</p>
      <div data-printed>
        <p className="hidden print:block print:pb-4">{t('heading', { email })}</p>
        <ul className="grid grid-cols-2 gap-x-6 gap-y-1 rounded-md bg-sunken px-4 py-3 text-center font-mono text-base">
          {codes.map((code) => (
            <li key={code} className="select-all">
              {code}
            </li>
          ))}
        </ul>
      </div>
      <div className="flex gap-2">
        <Button onClick={() => void copy()}>{t('copy')}</Button>
        <Button onClick={download}>{t('download')}</Button>
        <Button
          onClick={() => {
            window.print();
          }}
        >
          {t('print')}
        </Button>
      </div>
    </div>
  );
}
