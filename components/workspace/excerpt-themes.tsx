import { ArrowLeftRight, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Kbd } from '@/components/ui/kbd';
import { ThemeChip } from '@/components/workspace/theme-chip';
import { useSetting } from '@/components/workspace/workspace-setting';
import type { CodingView, ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

export const CODINGS_ID = 'excerpt-codings';

interface ExcerptThemesProps {
  excerpt: ExcerptView;
  themes: ReadonlyMap<string, ThemeView>;
  editable: boolean;
  onAddTheme: () => void;
  onRemoveTheme: (excerpt: ExcerptView, coding: CodingView) => void;
  onRecode: (coding: CodingView) => void;
  onWeight: (excerpt: ExcerptView, coding: CodingView, weight: number | null) => void;
}

/** The themes of an excerpt, each with its weight; another theme in the place of one, or one more. */
export function ExcerptThemes(props: ExcerptThemesProps) {
  const { excerpt, themes, editable, onAddTheme } = props;
  const t = useTranslations('workspace.inspector');
  return (
    <div className="flex flex-col items-start gap-1.5">
      <ul className="flex w-full flex-col gap-1.5">
        {excerpt.codings.map((coding, i) => (
          <CodingItem
            key={coding.id}
            {...props}
            coding={coding}
            theme={themes.get(coding.themeId)}
            isFirst={i === 0}
          />
        ))}
      </ul>
      {excerpt.codings.length === 0 && <span className="text-ink-2">{t('noThemes')}</span>}
      {editable && (
        <button
          type="button"
          aria-label={t('addThemeLong')}
          onClick={onAddTheme}
          className="inline-flex min-h-6 items-center gap-1 rounded-sm border border-dashed border-edge px-1.5 text-ink-2 hover:bg-sunken hover:text-ink"
        >
          <Plus aria-hidden size={12} />
          {t('addTheme')} <Kbd>C</Kbd>
        </button>
      )}
    </div>
  );
}

interface CodingItemProps extends ExcerptThemesProps {
  coding: CodingView;
  theme: ThemeView | undefined;
  isFirst: boolean;
}

function CodingItem(props: CodingItemProps) {
  const { excerpt, coding, theme, isFirst, editable, onRemoveTheme, onRecode, onWeight } = props;
  const t = useTranslations('workspace.inspector');
  const { themeName } = useSetting();
  const name = theme ? themeName(theme) : '…';
  return (
    <li className="flex w-full items-center gap-1">
      <span className="flex min-w-0 flex-1">
        <ThemeChip
          name={name}
          color={theme?.color ?? 1}
          onRemove={editable ? () => onRemoveTheme(excerpt, coding) : undefined}
        />
      </span>
      {editable ? (
        <>
          <WeightField
            key={coding.weight}
            name={name}
            weight={coding.weight}
            onChange={(weight) => onWeight(excerpt, coding, weight)}
          />
          <button
            type="button"
            id={isFirst ? CODINGS_ID : undefined}
            aria-label={t('changeTheme', { name })}
            title={t('changeTheme', { name })}
            onClick={() => onRecode(coding)}
            className="grid size-6 shrink-0 place-items-center rounded-sm text-ink-2 hover:bg-sunken hover:text-ink"
          >
            <ArrowLeftRight aria-hidden size={13} />
          </button>
        </>
      ) : (
        coding.weight !== null && (
          <span className="shrink-0 text-xs text-ink-2 tabular-nums">
            {t('weightOf', { weight: coding.weight })}
          </span>
        )
      )}
    </li>
  );
}

interface WeightFieldProps {
  name: string;
  weight: number | null;
  onChange: (weight: number | null) => void;
}

/** 0 to 100, or nothing; taken when it is left. Give it the weight as its `key`. */
function WeightField({ name, weight, onChange }: WeightFieldProps) {
  const t = useTranslations('workspace.inspector');
  const problem = useId();
  const [draft, setDraft] = useState(weight === null ? '' : String(weight));
  const value = draft.trim() === '' ? null : Number(draft);
  const isWrong = value !== null && !(Number.isInteger(value) && value >= 0 && value <= 100);
  return (
    <>
      <input
        type="text"
        inputMode="numeric"
        maxLength={4}
        aria-label={t('weightLabel', { name })}
        title={t('weightLabel', { name })}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? problem : undefined}
        placeholder={t('weight')}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => {
          if (!isWrong) onChange(value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !isWrong) onChange(value);
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          setDraft(weight === null ? '' : String(weight));
        }}
        className="h-6 w-13 shrink-0 rounded-sm border border-edge bg-surface px-1.5 text-right text-xs tabular-nums placeholder:text-ink-3 aria-invalid:border-bad"
      />
      {isWrong && (
        <span id={problem} role="alert" className="text-xs text-bad">
          0–100
        </span>
      )}
    </>
  );
}
