import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { toast } from 'sonner';
import type { SessionEvent } from '@/components/workspace/coding-session';
import { MemoConflict } from '@/components/workspace/memo-conflict';
import { useSessionEvents } from '@/components/workspace/use-coding-session';
import { useSetting } from '@/components/workspace/workspace-setting';

type MemoClash = Extract<SessionEvent, { kind: 'memo-conflict' }>;

interface SessionMessages {
  /** Changes when memos must be read anew. */
  epoch: number;
  dialog: ReactNode;
}

/** Tells what the server refused, and asks which of two memos shall stand. */
export function useSessionMessages(
  onShowRefusals: () => void,
  onThemeExisted: (themeId: string) => void,
): SessionMessages {
  const t = useTranslations('workspace.said');
  const { session, themeName } = useSetting();
  const [clash, setClash] = useState<MemoClash | null>(null);
  const [epoch, setEpoch] = useState(0);

  const toRefusals = { label: t('showRefused'), onClick: onShowRefusals };
  useSessionEvents(session, (event) => {
    if (event.kind === 'memo-conflict') setClash(event);
    else if (event.kind === 'not-taken-back') toast(event.reason ?? t('notTakenBack'));
    else if (event.kind === 'theme-existed') {
      onThemeExisted(event.theme.id);
      toast(t('themeExisted', { theme: themeName(event.theme) }));
    } else if (event.kind === 'refused')
      toast.error(t('refused', { message: event.refusal.reason ?? '' }), { action: toRefusals });
  });

  const close = () => {
    setEpoch(epoch + 1);
    setClash(null);
  };
  const decide = (decision: () => void) => () => {
    decision();
    close();
  };
  const setAside = () => {
    toast(t('setAside'), { action: toRefusals });
    close();
  };

  const dialog = clash && (
    <MemoConflict
      mine={clash.mine}
      theirs={clash.theirs}
      onKeepMine={decide(() => session.retryRefusal(clash.refusal))}
      onTakeTheirs={decide(() => session.dropRefusal(clash.refusal))}
      onClose={setAside}
    />
  );
  return { epoch, dialog };
}
