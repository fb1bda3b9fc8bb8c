'use client';

import { useTranslations } from 'next-intl';
import { MessagePage } from '@/components/shell/message-page';
import { Button } from '@/components/ui/button';

interface Props {
  error: Error & { digest?: string };
  reset: () => void;
}

/** The digest is what the server's log has beside the error. */
export default function ErrorPage({ error, reset }: Props) {
  const t = useTranslations('app');
  return (
    <MessagePage title={t('errorTitle')}>
      <p>{t('errorText')}</p>
      {error.digest && <p className="py-2 text-sm">{t('errorId', { id: error.digest })}</p>}
      <Button onClick={reset}>{t('retry')}</Button>
    </MessagePage>
  );
}
