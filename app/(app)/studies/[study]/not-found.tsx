import { useTranslations } from 'next-intl';
import { MessagePage } from '@/components/shell/message-page';

export default function NotFoundPage() {
  const t = useTranslations('app');
  return <MessagePage title={t('notFoundTitle')}>{t('notFoundText')}</MessagePage>;
}
