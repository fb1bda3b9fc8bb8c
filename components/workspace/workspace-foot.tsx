import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Kbd } from '@/components/ui/kbd';
import type { SessionSnapshot } from '@/components/workspace/coding-session';
import { SaveState } from '@/components/workspace/save-state';
import { waitsForPerson } from '@/components/workspace/coding-views';
import { useSetting } from '@/components/workspace/workspace-setting';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';

interface FootProps {
  snapshot: SessionSnapshot;
  onShowRefusals: () => void;
  excerpts: readonly ExcerptView[];
}

/** Whether everything is saved, what there is, and the keys that matter here. */
export function WorkspaceFoot({ snapshot, excerpts, onShowRefusals }: FootProps) {
  const t = useTranslations('workspace.foot');
  const { may, slug, documentId } = useSetting();
  const waiting = excerpts.filter(waitsForPerson).length;
  const codings = excerpts.reduce((sum, excerpt) => sum + excerpt.codings.length, 0);
  return (
    <div className="flex min-h-9 items-center gap-4 overflow-hidden border-t border-line bg-surface px-4 py-1 text-xs text-ink-2">
      {may.code && <SaveState snapshot={snapshot} onShowRefusals={onShowRefusals} />}
      {snapshot.loaded && (
        <span className="whitespace-nowrap tabular-nums">
          {t('counts', { excerpts: excerpts.length, codings })}
        </span>
      )}
      {waiting > 0 && (
        <Link
          href={`/studies/${slug}/documents/${documentId}/waiting`}
          className="font-medium whitespace-nowrap text-warn underline underline-offset-2"
        >
          {t('waiting', { count: waiting })}
        </Link>
      )}
      {may.code && !snapshot.failure && (
        // hints that find no room go to a second line, which is not shown
        <span className="flex h-6 min-w-0 flex-1 flex-wrap items-center justify-end gap-x-4 gap-y-6 overflow-hidden max-md:hidden">
          <Hint keys={<Kbd>C</Kbd>}>{t('theme')}</Hint>
          <Hint
            keys={
              <>
                <Kbd>1</Kbd>–<Kbd>9</Kbd>
              </>
            }
          >
            {t('recent')}
          </Hint>
          <Hint
            keys={
              <>
                <Kbd>[</Kbd> <Kbd>]</Kbd>
              </>
            }
          >
            {t('excerpts')}
          </Hint>
          <Hint keys={<Kbd>Ctrl Z</Kbd>}>{t('undo')}</Hint>
          <Hint keys={<Kbd>?</Kbd>}>{t('help')}</Hint>
        </span>
      )}
    </div>
  );
}

function Hint({ keys, children }: { keys: ReactNode; children: ReactNode }) {
  return (
    <span className="leading-6 whitespace-nowrap">
      {keys} {children}
    </span>
  );
}
