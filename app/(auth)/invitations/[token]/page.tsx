import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EntryCard } from '@/components/entry/entry-card';
import { AcceptForm } from '@/components/invitations/accept-form';
import { JoinButton } from '@/components/invitations/join-button';
import { OtherPerson } from '@/components/invitations/other-person';
import { LinkButton } from '@/components/ui/button';
import { maskedEmail } from '@/lib/core/accounts/masked-email';
import { findInvitation, type FoundInvitation } from '@/lib/domain/invitations/find-invitation';
import { findPageUser } from '@/lib/http/page';

export async function generateMetadata(): Promise<Metadata> {
  // The address is a key: it goes to no other site.
  return { title: (await getTranslations('invitations.page'))('title'), referrer: 'no-referrer' };
}

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [t, invitation, user] = await Promise.all([
    getTranslations('invitations.page'),
    findInvitation(token),
    findPageUser(),
  ]);
  if (!invitation)
    return (
      <EntryCard title={t('deadTitle')} signedIn={user !== null}>
        <p className="pb-4 text-ink-2">{t('deadText')}</p>
        <LinkButton href="/sign-in">{t('toSignIn')}</LinkButton>
      </EntryCard>
    );
  const { email, study } = invitation;
  return (
    <EntryCard title={t('title')} signedIn={user !== null}>
      {user && user.email !== email ? (
        <OtherPerson userId={user.id} email={maskedEmail(email)} name={user.name} />
      ) : (
        <>
          <What invitation={invitation} />
          {user ? (
            <JoinButton token={token} name={user.name} email={email} toStudy={study !== null} />
          ) : (
            <AcceptForm token={token} email={email} />
          )}
        </>
      )}
    </EntryCard>
  );
}

async function What({ invitation }: { invitation: FoundInvitation }) {
  const t = await getTranslations('invitations.page');
  const { email, study, expiresAt } = invitation;
  const inviter = invitation.invitedBy.name;
  return (
    <div className="flex flex-col gap-2 pb-5">
      {study ? (
        <>
          <p>{t('toStudy', { inviter })}</p>
          <p className="font-serif text-lg leading-snug font-semibold">{study.title}</p>
        </>
      ) : (
        <p>{t('toInstallation', { inviter })}</p>
      )}
      <p className="text-ink-2">{t('until', { email, until: expiresAt })}</p>
    </div>
  );
}
