'use client';

import {
  Archive,
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  Merge,
  PaintBucket,
  Plus,
  Split,
  Trash2,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { CodebookContext, CountedTheme } from '@/components/codebook/codebook-theme';
import { ThemeExamples } from '@/components/codebook/theme-examples';
import type { ThemeCommand } from '@/components/codebook/theme-tree';
import { Button, LinkButton } from '@/components/ui/button';
import { ColorDot } from '@/components/ui/color-dot';
import { themeName } from '@/lib/core/coding/theme-name';

interface ThemePanelProps {
  context: CodebookContext;
  theme: CountedTheme;
  /** The themes above it, from the root. */
  above: CountedTheme[];
  /** Whether there are themes below it. */
  isBranch: boolean;
  onCommand: (command: ThemeCommand) => void;
  children: ReactNode;
}

/** A theme's name, place and counts, what can be done with it, and below its words. */
export function ThemePanel({ context, theme, above, isBranch, onCommand, children }: ThemePanelProps) {
  const t = useTranslations('themes');
  const name = (each: CountedTheme) => themeName(each, context.locale, context.language);
  const more = useTranslations('codebook');
  const base = `/studies/${context.slug}/themes`;
  const excerpts = `/studies/${context.slug}/excerpts?theme=${theme.id}`;
  return (
    <section aria-labelledby="theme-title" className="flex max-w-3xl flex-col gap-4">
      <header className="flex flex-col gap-2">
        {above.length > 0 && <p className="text-ink-2">{above.map(name).join(' › ')}</p>}
        <h2 id="theme-title" className="flex items-center gap-2.5 text-xl font-semibold">
          <ColorDot color={theme.color} />
          {name(theme)}
        </h2>
        <p className="flex flex-wrap gap-x-5 gap-y-1">
          <CountLink href={`${excerpts}&descendants=false`} count={theme.counts.own}>
            {t('own', { count: theme.counts.own })}
          </CountLink>
          <CountLink href={excerpts} count={theme.counts.withDescendants}>
            {t('withDescendants', { count: theme.counts.withDescendants })}
          </CountLink>
          {theme.lookAgain > 0 && (
            <CountLink href={`${base}/look-again?theme=${theme.id}`} count={theme.lookAgain}>
              {more('lookAgain.link', { count: theme.lookAgain })}
            </CountLink>
          )}
          <Link
            href={`${base}/${theme.id}/history`}
            className="text-accent underline underline-offset-2 hover:no-underline"
          >
            {more('history.link')}
          </Link>
        </p>
        {context.mayWrite && theme.archivedAt === null && (
          <Commands isBranch={isBranch} onCommand={onCommand} splitHref={`${base}/${theme.id}/split`} />
        )}
      </header>
      {children}
      <ThemeExamples context={context} theme={theme} />
    </section>
  );
}

function CountLink({ href, count, children }: { href: string; count: number; children: ReactNode }) {
  if (count === 0) return <span className="text-ink-2">{children}</span>;
  return (
    <Link href={href} className="text-accent underline underline-offset-2 hover:no-underline">
      {children}
    </Link>
  );
}

interface CommandsProps extends Pick<ThemePanelProps, 'isBranch' | 'onCommand'> {
  splitHref: string;
}

function Commands({ isBranch, onCommand, splitHref }: CommandsProps) {
  const branch = useTranslations('codebook.branch');
  const t = useTranslations('themes');
  const common = useTranslations('app');
  const split = useTranslations('split');
  const moves = [
    ['up', ArrowUp, t('moveUp')],
    ['down', ArrowDown, t('moveDown')],
    ['in', ArrowRight, t('moveIn')],
    ['out', ArrowLeft, t('moveOut')],
  ] as const;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button onClick={() => onCommand('child')}>
        <Plus aria-hidden size={15} />
        {t('newChild')}
      </Button>
      <Button onClick={() => onCommand('sibling')}>
        <Plus aria-hidden size={15} />
        {t('newSibling')}
      </Button>
      <div role="group" aria-label={t('moves')} className="flex">
        {moves.map(([move, Icon, label]) => (
          <Button key={move} variant="quiet" aria-label={label} title={label} onClick={() => onCommand(move)}>
            <Icon aria-hidden size={15} />
          </Button>
        ))}
      </div>
      <div className="flex flex-wrap items-center gap-1">
        {isBranch && (
          <Button variant="quiet" onClick={() => onCommand('branchColor')}>
            <PaintBucket aria-hidden size={15} />
            {branch('command')}
          </Button>
        )}
        <Button variant="quiet" onClick={() => onCommand('merge')}>
          <Merge aria-hidden size={15} />
          {t('mergeInto')}
        </Button>
        <LinkButton variant="quiet" href={splitHref}>
          <Split aria-hidden size={15} />
          {split('open')}
        </LinkButton>
        <Button variant="quiet" onClick={() => onCommand('archive')}>
          <Archive aria-hidden size={15} />
          {t('archive')}
        </Button>
        <Button variant="quiet" onClick={() => onCommand('delete')}>
          <Trash2 aria-hidden size={15} />
          {common('delete')}
        </Button>
      </div>
    </div>
  );
}
