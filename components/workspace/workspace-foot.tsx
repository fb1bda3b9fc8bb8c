import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Kbd } from '@/components/ui/kbd';
import { joinClasses } from '@/components/ui/join-classes';
import type { SessionSnapshot } from '@/components/workspace/coding-session';
import { useSetting } from '@/components/workspace/workspace-setting';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';

interface FootProps {
  snapshot: SessionSnapshot;
  excerpts: readonly ExcerptView[];
}

/** Whether everything is saved, what there is, and the keys that matter here. */
export function WorkspaceFoot({ snapshot, excerpts }: FootProps) {
  const t = useTranslations('workspace.foot');
  const { may } = useSetting();
  const codings = excerpts.reduce((sum, excerpt) => sum + excerpt.codings.length, 0);
  return (
    <div className="flex min-h-9 items-center gap-4 overflow-hidden border-t border-line bg-surface px-4 text-xs whitespace-nowrap text-ink-2">
      {may.code && <SaveState snapshot={snapshot} />}
      {snapshot.loaded && (
        <span className="tabular-nums">{t('counts', { excerpts: excerpts.length, codings })}</span>
      )}
      {may.code && (
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
    <span className="leading-6">
      {keys} {children}
    </span>
  );
}

function SaveState({ snapshot: { unsent, failure } }: { snapshot: SessionSnapshot }) {
  const t = useTranslations('workspace.foot');
  const { session } = useSetting();
  if (failure === null) {
    const saved = unsent === 0;
    return (
      <span role="status" className={joinClasses('min-w-16', saved ? 'text-good' : 'text-ink-2')}>
        <span aria-hidden>{saved ? '●' : '○'}</span> {t(saved ? 'saved' : 'sending')}
      </span>
    );
  }
  return (
    <span role="status" className="flex items-center gap-2 font-medium text-bad">
      <span>
        <span aria-hidden>▲</span> {t('unsent', { count: unsent })}
      </span>
      {failure === 'signed-out' && (
        <span>
          {t('signedOut')}{' '}
          <a href="/sign-in" target="_blank" rel="noreferrer" className="underline underline-offset-2">
            {t('signIn')}
          </a>
        </span>
      )}
      <button
        type="button"
        onClick={() => session.retry()}
        className="min-h-6 rounded-sm border border-bad px-1.5 hover:bg-sunken"
      >
        {t('retry')}
      </button>
    </span>
  );
}
