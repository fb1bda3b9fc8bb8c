import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { PasswordForm } from '@/components/accounts/password-form';
import { SecondFactorPanel } from '@/components/security/second-factor-panel';
import { SessionList } from '@/components/security/session-list';
import { Pill } from '@/components/ui/pill';
import { SESSION_DAYS } from '@/lib/access/standing-session';
import { getSecondFactor } from '@/lib/domain/second-factor/get-second-factor';
import { listSessions } from '@/lib/domain/sessions/list-sessions';
import { env } from '@/lib/env';
import { pageSession, pageUser } from '@/lib/http/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts.profilePages'))('security') };
}

export default async function SecurityPage() {
  const { id, email } = await pageUser();
  const [t, factor, sessions] = await Promise.all([
    getTranslations('security'),
    getSecondFactor(id),
    listSessions(id, (await pageSession()).sessionId),
  ]);
  const { OIDC_ISSUER, OIDC_NAME, SESSION_IDLE_MINUTES: minutes } = env();
  const idle =
    minutes % 60 === 0
      ? t('sessions.idleHours', { count: minutes / 60 })
      : t('sessions.idleMinutes', { count: minutes });
  const on = factor.state !== 'off';
  return (
    <div className="flex flex-col gap-10">
      <Section title={t('password.title')}>
        {factor.hasPassword ? (
          <div className="max-w-md">
            <PasswordForm />
          </div>
        ) : (
          <p className="text-ink-2">{t('password.none', { name: OIDC_NAME })}</p>
        )}
      </Section>
      <Section
        title={t('factor.title')}
        state={<Pill tone={on ? 'good' : 'neutral'}>{on ? t('factor.on') : t('factor.off')}</Pill>}
      >
        <p className="max-w-prose text-ink-2">
          {factor.hasPassword ? t('factor.intro') : t('factor.noPassword')}{' '}
          {OIDC_ISSUER !== undefined && t('factor.provider', { name: OIDC_NAME })}
        </p>
        {(factor.hasPassword || on) && <SecondFactorPanel email={email} {...factor} />}
      </Section>
      <Section title={t('sessions.title')}>
        <p className="max-w-prose text-ink-2">{t('sessions.intro', { idle, days: SESSION_DAYS })}</p>
        <SessionList sessions={sessions} />
      </Section>
    </div>
  );
}

function Section({ title, state, children }: { title: string; state?: ReactNode; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-3">
      <h2 className="flex items-center gap-2 text-lg font-semibold">
        {title}
        {state}
      </h2>
      {children}
    </section>
  );
}
