import { Command } from 'cmdk';
import { Check, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { ColorDot } from '@/components/ui/color-dot';
import { Kbd } from '@/components/ui/kbd';
import { hasName, searchThemes, themeEntries, type ThemeEntry } from '@/components/workspace/theme-search';
import { useSetting } from '@/components/workspace/workspace-setting';
import { flattenThemes } from '@/lib/core/coding/theme-tree';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

interface ThemePickerProps {
  title: string;
  themes: readonly ThemeView[];
  recent: readonly ThemeView[];
  /** Themes that the excerpt has. */
  applied: ReadonlySet<string>;
  onApply: (themeId: string) => void;
  onCreate: (name: string) => void;
  onClose: () => void;
}

/** Enter applies and closes; with Shift it applies and stays, for several themes at once. */
export function ThemePicker(props: ThemePickerProps) {
  const { title, themes, recent, applied, onApply, onCreate, onClose } = props;
  const t = useTranslations('workspace.picker');
  const { may } = useSetting();
  const [query, setQuery] = useState('');
  const entries = useMemo(() => themeEntries(flattenThemes(themes).map(({ theme }) => theme)), [themes]);
  const found = searchThemes(entries, query);
  const name = query.trim();
  const offersNew = may.writeThemes && name !== '' && !hasName(themes, name);
  const stays = useRef(false);
  const input = useRef<HTMLInputElement>(null);

  // after the dialog has opened, which puts the focus on its first button
  useEffect(() => input.current?.focus(), []);

  const noteShift = (event: KeyboardEvent) => {
    stays.current = event.shiftKey;
  };
  const done = () => {
    if (stays.current) setQuery('');
    else onClose();
  };

  return (
    <Dialog title={title} onClose={onClose} footer={<PickerKeys />}>
      <Command
        label={title}
        shouldFilter={false}
        loop
        onKeyDownCapture={noteShift}
        onClickCapture={(event) => {
          stays.current = event.shiftKey;
        }}
        className="flex flex-col gap-2"
      >
        <Command.Input
          ref={input}
          value={query}
          onValueChange={setQuery}
          placeholder={t('search')}
          className="w-full rounded-md border border-edge bg-surface px-2.5 py-1.5 text-base placeholder:text-ink-3"
        />
        <Command.List className="max-h-[50vh] scroll-py-2 overflow-y-auto">
          {query === '' && recent.length > 0 && (
            <Command.Group heading={t('recent')} className={GROUP}>
              {recent.map((theme, i) => (
                <PickerItem
                  key={theme.id}
                  value={`recent-${theme.id}`}
                  entry={{ theme, above: [] }}
                  applied={applied.has(theme.id)}
                  number={i + 1}
                  onSelect={() => {
                    onApply(theme.id);
                    done();
                  }}
                />
              ))}
            </Command.Group>
          )}
          {found.length > 0 && (
            <Command.Group heading={query === '' ? t('all') : undefined} className={GROUP}>
              {found.map((entry) => (
                <PickerItem
                  key={entry.theme.id}
                  value={entry.theme.id}
                  entry={entry}
                  applied={applied.has(entry.theme.id)}
                  onSelect={() => {
                    onApply(entry.theme.id);
                    done();
                  }}
                />
              ))}
            </Command.Group>
          )}
          {offersNew && (
            <Command.Item
              value="create"
              onSelect={() => {
                onCreate(name);
                done();
              }}
              className={ITEM}
            >
              <Plus aria-hidden size={14} className="text-accent" />
              <span className="min-w-0 flex-1 truncate">{t('create', { name })}</span>
            </Command.Item>
          )}
          {found.length === 0 && !offersNew && <p className="px-2 py-3 text-ink-2">{t('none')}</p>}
        </Command.List>
      </Command>
    </Dialog>
  );
}

const ITEM =
  'flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-2 py-1 data-[selected=true]:bg-accent-soft';
const GROUP =
  '[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:py-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-ink-3';

interface ItemProps {
  value: string;
  entry: ThemeEntry;
  applied: boolean;
  number?: number;
  onSelect: () => void;
}

function PickerItem({ value, entry: { theme, above }, applied, number, onSelect }: ItemProps) {
  const t = useTranslations('workspace.picker');
  const { themeName } = useSetting();
  return (
    <Command.Item value={value} onSelect={onSelect} className={ITEM}>
      <ColorDot color={theme.color} />
      <span className="min-w-0 flex-1">
        <span className="block truncate">{themeName(theme)}</span>
        {above.length > 0 && (
          <span className="block truncate text-xs text-ink-3">{above.map(themeName).join(' › ')}</span>
        )}
      </span>
      {applied && (
        <span className="inline-flex shrink-0 items-center gap-1 text-xs text-good">
          <Check aria-hidden size={13} />
          {t('applied')}
        </span>
      )}
      {number !== undefined && <Kbd>{number}</Kbd>}
    </Command.Item>
  );
}

function PickerKeys() {
  const t = useTranslations('workspace.picker');
  const k = useTranslations('workspace.keys');
  return (
    <p className="flex flex-1 flex-wrap gap-x-4 gap-y-1 text-xs text-ink-2">
      <span>
        <Kbd>↵</Kbd> {t('hintApply')}
      </span>
      <span>
        <Kbd>{k('shift')}</Kbd> <Kbd>↵</Kbd> {t('hintMore')}
      </span>
      <span>
        <Kbd>Esc</Kbd> {t('hintClose')}
      </span>
    </p>
  );
}
