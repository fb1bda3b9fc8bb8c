import { Command } from 'cmdk';
import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useRetrieval } from '@/components/retrieval/retrieval-setting';
import { ColorDot } from '@/components/ui/color-dot';
import { Dialog } from '@/components/ui/dialog';
import { searchThemes, themeEntries } from '@/lib/core/coding/theme-search';

interface ThemeChoiceProps {
  /** Archived themes take no new codings. */
  isForCoding?: boolean;
  onChoose: (themeId: string) => void;
  onClose: () => void;
}

/** Finds a theme by letters of its name or path; with the arrows and Enter, or by pointing. */
export function ThemeChoice({ isForCoding, onChoose, onClose }: ThemeChoiceProps) {
  const t = useTranslations('retrieval.picker');
  const { themes } = useRetrieval();
  const [wanted, setWanted] = useState('');
  const entries = useMemo(
    () =>
      themeEntries(themes).filter(
        ({ theme }) => theme.mergedIntoId === null && !(isForCoding && theme.archivedAt !== null),
      ),
    [themes, isForCoding],
  );
  const found = searchThemes(entries, wanted);
  const input = useRef<HTMLInputElement>(null);

  // after the dialog has opened, which puts the focus on its first button
  useEffect(() => input.current?.focus(), []);

  return (
    <Dialog title={t('title')} onClose={onClose}>
      <Command label={t('title')} shouldFilter={false} loop className="flex flex-col gap-2">
        <Command.Input
          ref={input}
          value={wanted}
          onValueChange={setWanted}
          placeholder={t('search')}
          className="w-full rounded-md border border-edge bg-surface px-2.5 py-1.5 text-base placeholder:text-ink-3"
        />
        <Command.List className="max-h-[50vh] scroll-py-2 overflow-y-auto">
          {found.map(({ entry: { theme, above } }) => (
            <Command.Item
              key={theme.id}
              value={theme.id}
              onSelect={() => onChoose(theme.id)}
              className="flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-2 py-1 data-[selected=true]:bg-accent-soft"
            >
              <ColorDot color={theme.color} />
              <span className="min-w-0 flex-1">
                <span className="block truncate">{theme.name}</span>
                {above.length > 0 && (
                  <span className="block truncate text-xs text-ink-3">
                    {above.map(({ name }) => name).join(' › ')}
                  </span>
                )}
              </span>
            </Command.Item>
          ))}
          {found.length === 0 && <p className="px-2 py-3 text-ink-2">{t('none')}</p>}
        </Command.List>
      </Command>
    </Dialog>
  );
}
