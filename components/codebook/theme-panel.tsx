'use client';

import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { CodebookContext, CountedTheme } from '@/components/codebook/codebook-theme';
import type { ThemeCommand } from '@/components/codebook/theme-tree';
import { Button } from '@/components/ui/button';
import { ColorDot } from '@/components/ui/color-dot';
import { themeName } from '@/lib/core/coding/theme-name';

interface ThemePanelProps {
  context: CodebookContext;
  theme: CountedTheme;
  /** The themes above it, from the root. */
  above: CountedTheme[];
  onCommand: (command: ThemeCommand) => void;
  children: ReactNode;
}

/** A theme's name, place and counts, what can be done with it, and below its words. */
export function ThemePanel({ context, theme, above, onCommand, children }: ThemePanelProps) {
  const t = useTranslations('themes');
  const name = (each: CountedTheme) => themeName(each, context.locale, context.language);
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
        </p>
        {context.mayWrite && <Commands onCommand={onCommand} />}
      </header>
      {children}
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

function Commands({ onCommand }: { onCommand: (command: ThemeCommand) => void }) {
  const t = useTranslations('themes');
  const common = useTranslations('app');
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
      <Button variant="quiet" onClick={() => onCommand('delete')}>
        <Trash2 aria-hidden size={15} />
        {common('delete')}
      </Button>
    </div>
  );
}
