'use client';

import { Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { curlExample } from '@/components/api-reference/curl-example';

export function CurlExample(request: Parameters<typeof curlExample>[0]) {
  const t = useTranslations('reference');
  const command = curlExample(request);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(command);
      toast.success(t('copied'));
    } catch {
      toast.error(t('notCopied'));
    }
  }

  return (
    <div className="flex items-start gap-2 rounded-md bg-sunken px-3 py-2">
      <pre className="min-w-0 flex-1 font-mono text-xs wrap-anywhere whitespace-pre-wrap">{command}</pre>
      <button
        type="button"
        onClick={() => void copy()}
        aria-label={t('copy')}
        title={t('copy')}
        className="rounded-sm p-1 text-ink-2 hover:bg-surface hover:text-ink"
      >
        <Copy aria-hidden size={14} />
      </button>
    </div>
  );
}
