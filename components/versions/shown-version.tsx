import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Notice } from '@/components/ui/notice';
import { joinClasses } from '@/components/ui/join-classes';
import { FromChoice } from '@/components/versions/from-choice';
import type { VersionView } from '@/lib/domain/documents/list-versions';

interface ShownVersionProps {
  /** Of the page of versions. */
  href: string;
  versions: readonly VersionView[];
  shown: VersionView;
  /** With which it is compared; null when its text is shown. */
  from: VersionView | null;
  show: 'changes' | 'text';
  /** What there is to see; null when this person may not read it. */
  children: ReactNode;
  actions: ReactNode;
}

/** One version: what it changed, or how it reads. */
export function ShownVersion({ href, versions, shown, from, show, children, actions }: ShownVersionProps) {
  const t = useTranslations('versions');
  const address = `${href}?version=${shown.number}`;
  const views = [
    { name: 'changes', label: t('showChanges'), to: address },
    { name: 'text', label: t('showText'), to: `${address}&show=text` },
  ] as const;
  const others = versions.filter(({ id, sha256 }) => id !== shown.id && sha256 !== null);
  return (
    <section aria-labelledby="shown" className="flex min-w-0 flex-col gap-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 id="shown" className="text-lg font-semibold">
          {t('version', { number: shown.number })}
        </h2>
        <nav aria-label={t('views')} className="flex rounded-md border border-line bg-surface p-0.5">
          {views.map(({ name, label, to }) => (
            <Link
              key={name}
              href={to}
              aria-current={name === show ? 'page' : undefined}
              className={joinClasses(
                'rounded-sm px-2.5 py-1 font-medium',
                name === show ? 'bg-accent-soft' : 'text-ink-2 hover:text-ink',
              )}
            >
              {label}
            </Link>
          ))}
        </nav>
        {show === 'changes' && from && others.length > 0 && (
          <FromChoice address={address} from={from.number} numbers={others.map(({ number }) => number)} />
        )}
        <span className="flex-1" />
        {actions}
      </div>
      {children ?? <Notice tone="warn">{t(unreadableReason(shown, from))}</Notice>}
    </section>
  );
}

function unreadableReason(
  shown: VersionView,
  from: VersionView | null,
): 'first' | 'erasedText' | 'restrictedText' {
  const hidden = shown.sha256 === null ? shown : from;
  if (!hidden) return 'first';
  return hidden.erased ? 'erasedText' : 'restrictedText';
}
