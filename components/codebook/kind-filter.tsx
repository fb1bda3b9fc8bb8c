import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { joinClasses } from '@/components/ui/join-classes';
import { CHANGE_KINDS, type ChangeKind, type ThemeComparison } from '@/lib/core/codebook/compare-codebooks';

interface KindFilterProps {
  /** Of the comparison, without a kind. */
  address: string;
  changed: readonly ThemeComparison[];
  kind: ChangeKind | undefined;
}

/** Each kind of change that there is, with how many themes it holds of. */
export function KindFilter({ address, changed, kind }: KindFilterProps) {
  const t = useTranslations('codebook.compare');
  const counted = CHANGE_KINDS.map((each) => ({
    each,
    count: changed.filter(({ kinds }) => kinds.includes(each)).length,
  })).filter(({ each, count }) => count > 0 || each === kind);
  if (counted.length === 0) return null;
  return (
    <nav aria-label={t('kind')} className="flex flex-wrap gap-1.5">
      <KindLink href={address} current={kind === undefined}>
        {t('all')} · {changed.length}
      </KindLink>
      {counted.map(({ each, count }) => (
        <KindLink key={each} href={`${address}&kind=${each}`} current={each === kind}>
          {t(`kinds.${each}`)} · {count}
        </KindLink>
      ))}
    </nav>
  );
}

function KindLink({
  href,
  current,
  children,
}: {
  href: string;
  current: boolean;
  children: React.ReactNode;
}) {
  return (
    <Link
      href={href}
      aria-current={current ? 'true' : undefined}
      className={joinClasses(
        'rounded-full border px-2.5 py-0.5',
        current
          ? 'border-accent bg-accent-soft font-medium text-accent'
          : 'border-line text-ink-2 hover:text-ink',
      )}
    >
      {children}
    </Link>
  );
}
