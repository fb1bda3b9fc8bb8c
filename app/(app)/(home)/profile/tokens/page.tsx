import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { NewTokenButton } from '@/components/tokens/new-token-button';
import { TokenTable } from '@/components/tokens/token-table';
import { EmptyState } from '@/components/ui/empty-state';
import { listStudies } from '@/lib/domain/studies/list-studies';
import { listTokens } from '@/lib/domain/tokens/list-tokens';
import { pageUser } from '@/lib/http/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('tokens'))('title') };
}

export default async function TokensPage() {
  const user = await pageUser();
  const [t, tokens, studies] = await Promise.all([
    getTranslations('tokens'),
    listTokens(user.id),
    listStudies(user),
  ]);
  const live = tokens.filter(({ state }) => state === 'LIVE');
  const past = tokens.filter(({ state }) => state !== 'LIVE');
  const choices = studies.map(({ id, title }) => ({ id, title }));
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <p className="max-w-prose text-ink-2">
          {t('intro')}{' '}
          <Link href="/api-reference" className="text-accent underline">
            {t('reference')}
          </Link>
        </p>
        <NewTokenButton studies={choices} />
      </div>
      {live.length > 0 ? (
        <TokenTable tokens={live} />
      ) : (
        <EmptyState title={t('emptyTitle')}>
          <p>{t('empty')}</p>
        </EmptyState>
      )}
      {past.length > 0 && (
        <section>
          <h2 className="pt-6 pb-2 text-lg font-semibold">{t('past')}</h2>
          <TokenTable tokens={past} />
        </section>
      )}
    </div>
  );
}
