'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useSubmit } from '@/components/api/use-submit';
import type { SplitTheme } from '@/components/split/split-theme';
import { Button } from '@/components/ui/button';
import { ColorDot } from '@/components/ui/color-dot';
import { SelectField, TextField } from '@/components/ui/field';
import { Kbd } from '@/components/ui/kbd';
import { flattenThemes } from '@/lib/core/coding/theme-tree';

interface SplitTargetsProps {
  slug: string;
  theme: SplitTheme;
  themes: SplitTheme[];
  targets: SplitTheme[];
  isFull: boolean;
  mayCreate: boolean;
  onAdd: (theme: SplitTheme) => void;
  onRemove: (id: string) => void;
}

/** The themes to split into: existing ones, or new ones made on the spot beside the split one. */
export function SplitTargets(props: SplitTargetsProps) {
  const { slug, theme, themes, targets, isFull, mayCreate, onAdd, onRemove } = props;
  const t = useTranslations('split');
  const recoding = useTranslations('recoding');
  const chosen = new Set(targets.map(({ id }) => id));
  return (
    <section aria-labelledby="split-targets" className="flex flex-col gap-3">
      <h2 id="split-targets" className="font-semibold">
        {t('targets')}
      </h2>
      {targets.length === 0 ? (
        <p className="text-ink-2">{t('noTargets', { name: theme.name })}</p>
      ) : (
        <ol className="flex flex-col gap-1">
          {targets.map(({ id, name, color }, index) => (
            <li key={id} className="flex items-center gap-2">
              <Kbd>{index + 1}</Kbd>
              <ColorDot color={color} />
              <span className="min-w-0 flex-1 wrap-anywhere">{name}</span>
              <Button variant="quiet" aria-label={t('removeTarget', { name })} onClick={() => onRemove(id)}>
                <X aria-hidden size={14} />
              </Button>
            </li>
          ))}
        </ol>
      )}
      {!isFull && (
        <>
          <SelectField
            label={t('addExisting')}
            value=""
            onChange={(event) => {
              const added = themes.find(({ id }) => id === event.target.value);
              if (added) onAdd(added);
            }}
          >
            <option value="">{recoding('choose')}</option>
            {flattenThemes(themes)
              .filter(
                (node) => !node.theme.archived && node.theme.id !== theme.id && !chosen.has(node.theme.id),
              )
              .map((node) => (
                <option key={node.theme.id} value={node.theme.id}>
                  {'\u2003'.repeat(node.depth) + node.theme.name}
                </option>
              ))}
          </SelectField>
          {mayCreate && <NewTarget slug={slug} theme={theme} onAdd={onAdd} />}
        </>
      )}
    </section>
  );
}

function NewTarget({ slug, theme, onAdd }: Pick<SplitTargetsProps, 'slug' | 'theme' | 'onAdd'>) {
  const t = useTranslations('split');
  const [name, setName] = useState('');
  const { submit, pending, errors, failure } = useSubmit<Omit<SplitTheme, 'archived'>>({
    method: 'POST',
    path: `/studies/${slug}/themes`,
    onDone: (made) => {
      setName('');
      onAdd({ ...made, archived: false });
    },
  });
  return (
    <form
      method="post"
      className="flex items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') void submit({ name, parentId: theme.parentId });
      }}
    >
      <TextField
        label={t('newName')}
        className="min-w-0 flex-1"
        maxLength={200}
        value={name}
        error={errors.name ?? failure ?? undefined}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" disabled={pending || name.trim() === ''}>
        {t('create')}
      </Button>
    </form>
  );
}
