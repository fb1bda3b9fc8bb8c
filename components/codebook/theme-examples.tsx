'use client';

import { ArrowDown, ArrowUp, Quote, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { toast } from 'sonner';
import { ChooseExamplesDialog } from '@/components/codebook/choose-examples-dialog';
import type { CodebookContext, CountedTheme } from '@/components/codebook/codebook-theme';
import { ExampleQuotes } from '@/components/codebook/example-quotes';
import { useExamples } from '@/components/codebook/use-examples';
import { Button } from '@/components/ui/button';

interface ThemeExamplesProps {
  context: CodebookContext;
  theme: CountedTheme;
}

/** The example excerpts of a theme, which who writes the codebook chooses and puts in order. */
export function ThemeExamples({ context, theme }: ThemeExamplesProps) {
  const t = useTranslations('codebook.examples');
  const { items, choose, isLoading, failed } = useExamples(context.slug, theme.id);
  const [isOpen, setOpen] = useState(false);
  const mayChoose = context.mayWrite && theme.archivedAt === null;
  const ids = items.map(({ id }) => id);

  function shift(index: number, step: -1 | 1): void {
    const id = ids[index];
    if (id !== undefined) void choose(ids.toSpliced(index, 1).toSpliced(index + step, 0, id));
  }

  async function remove(id: string): Promise<void> {
    if (!(await choose(ids.filter((each) => each !== id)))) return;
    toast(t('removed'), { action: { label: t('undo'), onClick: () => void undo() } });
  }

  /** What the server says by then is what it is chosen against. */
  async function undo(): Promise<void> {
    await choose(ids);
  }

  return (
    <section aria-labelledby="theme-examples" className="flex flex-col gap-3 border-t border-line pt-4">
      <header className="flex flex-wrap items-center justify-between gap-2">
        <h3 id="theme-examples" className="font-semibold">
          {t('title')}
        </h3>
        {mayChoose && !failed && (
          <Button disabled={isLoading} onClick={() => setOpen(true)}>
            <Quote aria-hidden size={15} />
            {t('choose')}
          </Button>
        )}
      </header>
      {failed && <p className="text-bad">{t('failed')}</p>}
      {!isLoading && !failed && items.length === 0 && <p className="text-ink-2">{t('none')}</p>}
      {items.length > 0 && (
        <ExampleQuotes
          slug={context.slug}
          examples={items}
          actions={(example, index) =>
            mayChoose && (
              <span className="flex shrink-0">
                <IconButton
                  label={t('earlier', { citation: example.citation })}
                  icon={ArrowUp}
                  disabled={index === 0}
                  onClick={() => shift(index, -1)}
                />
                <IconButton
                  label={t('later', { citation: example.citation })}
                  icon={ArrowDown}
                  disabled={index === items.length - 1}
                  onClick={() => shift(index, 1)}
                />
                <IconButton
                  label={t('remove', { citation: example.citation })}
                  icon={X}
                  onClick={() => void remove(example.id)}
                />
              </span>
            )
          }
        />
      )}
      {isOpen && (
        <ChooseExamplesDialog
          context={context}
          theme={theme}
          chosen={ids}
          onChoose={choose}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  );
}

interface IconButtonProps {
  label: string;
  icon: typeof X;
  disabled?: boolean;
  onClick: () => void;
}

function IconButton({ label, icon: Icon, disabled = false, onClick }: IconButtonProps) {
  return (
    <Button variant="quiet" aria-label={label} title={label} disabled={disabled} onClick={onClick}>
      <Icon aria-hidden size={14} />
    </Button>
  );
}
