'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { ApiProblem, callApi } from '@/components/api/call-api';

/** Settles a comment, or opens it again. */
export function ResolveButton({ path, resolved }: { path: string; resolved: boolean }) {
  const t = useTranslations('summaries');
  const common = useTranslations('app');
  const router = useRouter();

  async function toggle() {
    try {
      await callApi(resolved ? 'DELETE' : 'POST', `${path}/resolve`);
      router.refresh();
    } catch (error) {
      toast.error((error instanceof ApiProblem && error.body.detail) || common('unreachable'));
    }
  }

  return (
    <button
      type="button"
      className="text-xs font-medium text-accent hover:underline"
      onClick={() => void toggle()}
    >
      {resolved ? t('reopenComment') : t('resolve')}
    </button>
  );
}
