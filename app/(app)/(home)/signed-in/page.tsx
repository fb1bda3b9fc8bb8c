import { getTranslations } from 'next-intl/server';
import { SignedIn } from '@/components/kept/signed-in';
import { MessagePage } from '@/components/shell/message-page';

/** Where a sign-in beside a page with unsent work ends. */
export default async function SignedInPage() {
  const t = await getTranslations('kept');
  return (
    <MessagePage title={t('signedIn')}>
      <p>{t('signedInText')}</p>
      <SignedIn />
    </MessagePage>
  );
}
