import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

export function NothingWaits({ href }: { href: string }) {
  const t = useTranslations('waiting');
  return (
    <EmptyState title={t('emptyTitle')} action={<LinkButton href={href}>{t('backToText')}</LinkButton>}>
      {t('emptyText')}
    </EmptyState>
  );
}
