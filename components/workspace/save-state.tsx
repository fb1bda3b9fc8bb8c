import { useFormatter, useTranslations } from 'next-intl';
import { SignInAgain } from '@/components/kept/sign-in-again';
import { joinClasses } from '@/components/ui/join-classes';
import type { SessionSnapshot } from '@/components/workspace/coding-session';
import { useSetting } from '@/components/workspace/workspace-setting';

interface SaveStateProps {
  snapshot: SessionSnapshot;
  onShowRefusals: () => void;
}

const BUTTON_LOOK = 'min-h-6 rounded-sm border border-bad px-1.5 text-bad hover:bg-sunken';

/** Whether everything is saved; what is not, where it is and what can be done. */
export function SaveState({ snapshot, onShowRefusals }: SaveStateProps) {
  const t = useTranslations('workspace.foot');
  const { unsent, failure, refusals } = snapshot;
  const saved = unsent === 0;
  return (
    <>
      {failure ? (
        <Unsent snapshot={snapshot} />
      ) : (
        <span role="status" className={joinClasses('min-w-16', saved ? 'text-good' : 'text-ink-2')}>
          <span aria-hidden>{saved ? '●' : '○'}</span> {t(saved ? 'saved' : 'sending')}
        </span>
      )}
      {refusals.length > 0 && (
        <button type="button" onClick={onShowRefusals} className={BUTTON_LOOK}>
          {t('refused', { count: refusals.length })}
        </button>
      )}
    </>
  );
}

function Unsent({ snapshot: { unsent, failure, keeping, triedAt } }: { snapshot: SessionSnapshot }) {
  const t = useTranslations('workspace.foot');
  const format = useFormatter();
  const { session } = useSetting();
  const time = triedAt === null ? '' : format.dateTime(triedAt, { timeStyle: 'medium' });
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <span role="status">
        <strong className="font-medium text-bad">
          <span aria-hidden>▲</span> {t('unsent', { count: unsent })}
        </strong>{' '}
        – {t(keeping === 'failed' ? 'notKept' : 'kept', { count: unsent })}
        {failure?.kind === 'signed-out' && <span className="block text-bad">{failure.detail}</span>}
      </span>
      {failure?.kind === 'signed-out' && <SignInAgain onSignedIn={() => session.retry()} />}
      <button type="button" onClick={() => session.retry()} className={BUTTON_LOOK}>
        {t('retry')}
      </button>
      <span className="text-ink-3">{t('triedAt', { time })}</span>
    </span>
  );
}
