import { Command } from 'cmdk';
import { Plus, Quote } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { NewThemePlace } from '@/components/workspace/new-theme-place';
import { PICKER_ITEM, PickerItem } from '@/components/workspace/picker-item';
import { PickerKeys } from '@/components/workspace/picker-keys';
import { useThemePicking, type PickingInput } from '@/components/workspace/use-theme-picking';
import { useSetting } from '@/components/workspace/workspace-setting';
import { surroundingsOf } from '@/lib/core/coding/theme-search';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

interface ThemePickerProps extends PickingInput {
  title: string;
  /** Those with a key: pinned ones, then recent ones. */
  atHand: readonly ThemeView[];
  pinned: ReadonlySet<string>;
  /** Themes that the excerpt has. */
  applied: ReadonlySet<string>;
}

type Picking = ReturnType<typeof useThemePicking>;

/** Enter applies and closes; with Shift it applies and stays, for several themes at once. */
export function ThemePicker(props: ThemePickerProps) {
  const { title, themes, onClose } = props;
  const t = useTranslations('workspace.picker');
  const picking = useThemePicking(props);
  const { query, name, offersNew, inVivo } = picking;
  // Enter applies what stands first: a theme, as long as there is one
  const inVivoFirst = props.atHand.length > 0 || themes.length === 0;
  const input = useRef<HTMLInputElement>(null);

  // after the dialog has opened, which puts the focus on its first button
  useEffect(() => {
    input.current?.focus();
    if (inVivo) input.current?.select();
  }, [inVivo]);

  return (
    <Dialog title={title} onClose={onClose} footer={<PickerKeys />}>
      <Command
        label={title}
        shouldFilter={false}
        loop
        onKeyDownCapture={(event) => {
          picking.noteShift(event);
          picking.pinByKey(event);
        }}
        onClickCapture={picking.noteShift}
        className="flex flex-col gap-2"
      >
        <Command.Input
          ref={input}
          value={query}
          onValueChange={picking.setQuery}
          placeholder={t('search')}
          className="w-full rounded-md border border-edge bg-surface px-2.5 py-1.5 text-base placeholder:text-ink-3"
        />
        <Command.List label={title} className="max-h-[46vh] scroll-py-2 overflow-y-auto">
          {inVivo && offersNew && <NewThemeItem picking={picking} />}
          {query === '' && <AtHand {...props} picking={picking} />}
          {inVivoFirst && <InVivoItem {...props} picking={picking} />}
          <FoundThemes {...props} picking={picking} />
          {!inVivoFirst && <InVivoItem {...props} picking={picking} />}
          {!inVivo && offersNew && <NewThemeItem picking={picking} />}
          {picking.found.length === 0 && !offersNew && <p className="px-2 py-3 text-ink-2">{t('none')}</p>}
        </Command.List>
      </Command>
      {offersNew && (
        <NewThemePlace
          name={name}
          themes={themes}
          parentId={picking.parentId}
          onParent={picking.setParent}
          onCreate={picking.create}
        />
      )}
    </Dialog>
  );
}

type PartProps = ThemePickerProps & { picking: Picking };

const GROUP =
  '[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:py-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-ink-3';

/** Before anything is looked for: the themes with a key. */
function AtHand({ atHand, applied, pinned, onPin, picking }: PartProps) {
  const t = useTranslations('workspace.picker');
  if (atHand.length === 0) return null;
  return (
    <Command.Group heading={t('atHand')} className={GROUP}>
      {atHand.map((theme, i) => (
        <PickerItem
          key={theme.id}
          value={`hand-${theme.id}`}
          theme={theme}
          above={[]}
          number={i + 1}
          applied={applied.has(theme.id)}
          pinned={pinned.has(theme.id)}
          onSelect={() => picking.apply(theme.id)}
          onPin={() => onPin(theme.id)}
        />
      ))}
    </Command.Group>
  );
}

/** Before anything is looked for: the theme that the selected words would make. */
function InVivoItem({ words, picking }: PartProps) {
  const t = useTranslations('workspace.picker');
  const { may } = useSetting();
  if (words === null || picking.query !== '' || !may.writeThemes) return null;
  return (
    <Command.Item value="in-vivo" onSelect={picking.beginInVivo} className={PICKER_ITEM}>
      <Quote aria-hidden size={14} className="text-accent" />
      <span className="min-w-0 flex-1 truncate">{t('inVivo', { words })}</span>
    </Command.Item>
  );
}

function FoundThemes({ applied, pinned, onPin, picking }: PartProps) {
  const t = useTranslations('workspace.picker');
  const { found, query } = picking;
  if (found.length === 0) return null;
  return (
    <Command.Group heading={query === '' ? t('all') : undefined} className={GROUP}>
      {found.map(({ entry: { theme, above }, kind }) => (
        <PickerItem
          key={theme.id}
          value={theme.id}
          theme={theme}
          above={above}
          because={kind === 'meaning' ? meaningOf(theme, query) : null}
          applied={applied.has(theme.id)}
          pinned={pinned.has(theme.id)}
          onSelect={() => picking.apply(theme.id)}
          onPin={() => onPin(theme.id)}
        />
      ))}
    </Command.Group>
  );
}

function meaningOf({ definition, whenToUse }: ThemeView, query: string) {
  return surroundingsOf(definition, query) ?? surroundingsOf(whenToUse, query);
}

function NewThemeItem({ picking }: { picking: Picking }) {
  const t = useTranslations('workspace.picker');
  return (
    <Command.Item value="create" onSelect={picking.create} className={PICKER_ITEM}>
      <Plus aria-hidden size={14} className="text-accent" />
      <span className="min-w-0 flex-1 truncate">{t('create', { name: picking.name })}</span>
    </Command.Item>
  );
}
