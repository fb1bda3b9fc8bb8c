import { useTranslations } from 'next-intl';
import { MessagePage } from '@/components/shell/message-page';

export default function ForbiddenPage() {
  const t = useTranslations('app');
  return <MessagePage title={t('forbiddenTitle')}>{t('forbiddenText')}</MessagePage>;
}
