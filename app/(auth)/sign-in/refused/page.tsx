import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Brand } from '@/components/shell/brand';
import { LinkButton } from '@/components/ui/button';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.refused'))('title') };
}

const REASONS = ['no-account', 'unverified', 'disabled'] as const;

interface Props {
  searchParams: Promise<{ reason?: string | string[] }>;
}

/** For somebody whom the sign-in provider knows and we do not let in. */
export default async function RefusedPage({ searchParams }: Props) {
  const [t, { reason }] = await Promise.all([getTranslations('auth.refused'), searchParams]);
  return (
    <main className="grid min-h-dvh place-items-center bg-sunken p-4">
      <div className="flex w-full max-w-md flex-col items-start gap-3 rounded-lg border border-line bg-surface p-7">
        <Brand />
        <h1 className="text-xl font-semibold">{t('title')}</h1>
        <p className="text-base text-ink-2">{t(REASONS.find((each) => each === reason) ?? 'no-account')}</p>
        <LinkButton href="/sign-in">{t('back')}</LinkButton>
      </div>
    </main>
  );
}
