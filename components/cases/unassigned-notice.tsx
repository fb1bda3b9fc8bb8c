import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

/** Excerpts that wait for a case are seen wherever cases are. */
export function UnassignedNotice({ slug, count }: { slug: string; count: number }) {
  const t = useTranslations('cases');
  if (count === 0) return null;
  return (
    <Notice
      tone="warn"
      action={<LinkButton href={`/studies/${slug}/excerpts?case=none`}>{t('unassignedLink')}</LinkButton>}
    >
      {t('unassigned', { count })}
    </Notice>
  );
}
