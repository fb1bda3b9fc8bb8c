import { useFormatter, useTranslations } from 'next-intl';
import type { CodebookContext } from '@/components/codebook/codebook-theme';
import { useColorName } from '@/components/codebook/color-field';
import { TextDifferences } from '@/components/codebook/text-differences';
import { Button } from '@/components/ui/button';
import { rewordedTexts } from '@/lib/core/codebook/theme-changes';
import type { ThemeRevisionView } from '@/lib/domain/themes/list-theme-revisions';

interface HistoryEntryProps {
  context: CodebookContext;
  entry: ThemeRevisionView;
  /** How it stood before; null when that is not known. */
  before: ThemeRevisionView | null;
  isFirst: boolean;
  names: Record<string, string>;
  onTake: (() => void) | undefined;
}

const NO_TEXTS = {
  name: '',
  translatedName: '',
  definition: '',
  whenToUse: '',
  whenNotToUse: '',
  example: '',
};

/** One change of a theme: who, when, and what. */
export function HistoryEntry({ context, entry, before, isFirst, names, onTake }: HistoryEntryProps) {
  const t = useTranslations('codebook.history');
  const format = useFormatter();
  const told = useTold(names);
  const date = format.dateTime(new Date(entry.changedAt), { dateStyle: 'long', timeStyle: 'short' });
  const lines = before ? told(before, entry) : [];
  const begins = entry.revision === 1 ? t('first') : t('begins');
  return (
    <li className="flex flex-col gap-2 py-3.5">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <p className="text-ink-2">{t('by', { name: entry.changedBy.name, date })}</p>
        {onTake && (
          <Button variant="quiet" onClick={onTake}>
            {t('take')}
          </Button>
        )}
      </div>
      {isFirst && <p className="font-medium">{begins}</p>}
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {(before ?? isFirst) && <TextDifferences context={context} former={before ?? NO_TEXTS} now={entry} />}
    </li>
  );
}

/** What changed beside the words, in sentences. */
function useTold(names: Record<string, string>) {
  const t = useTranslations('codebook.history');
  const colorName = useColorName();
  const place = (id: string | null) => (id === null ? t('root') : (names[id] ?? t('goneTheme')));

  return (before: ThemeRevisionView, entry: ThemeRevisionView): string[] => {
    const lines: string[] = [];
    if (before.parentId !== entry.parentId) {
      lines.push(t('moved', { from: place(before.parentId), to: place(entry.parentId) }));
    }
    if (before.color !== entry.color) {
      lines.push(t('recoloured', { from: colorName(before.color), to: colorName(entry.color) }));
    }
    if (before.mergedIntoId !== entry.mergedIntoId) {
      const { mergedIntoId } = entry;
      lines.push(mergedIntoId === null ? t('unmerged') : t('merged', { name: place(mergedIntoId) }));
    } else if ((before.archivedAt === null) !== (entry.archivedAt === null)) {
      lines.push(entry.archivedAt === null ? t('back2') : t('archived'));
    }
    if (lines.length === 0 && rewordedTexts(before, entry).length === 0) lines.push(t('reordered'));
    return lines;
  };
}
