import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { toast } from 'sonner';
import type { SessionEvent } from '@/components/workspace/coding-session';
import { MemoConflict } from '@/components/workspace/memo-conflict';
import { useSessionEvents } from '@/components/workspace/use-coding-session';
import { useSetting } from '@/components/workspace/workspace-setting';

type MemoClash = Extract<SessionEvent, { kind: 'memo-conflict' }>;

/** Tells what the server refused, and asks which of two memos shall stand. `epoch` changes when memos must be read anew. */
export function useSessionMessages(): { epoch: number; dialog: ReactNode } {
  const t = useTranslations('workspace.said');
  const { session } = useSetting();
  const [clash, setClash] = useState<MemoClash | null>(null);
  const [epoch, setEpoch] = useState(0);

  useSessionEvents(session, (event) => {
    if (event.kind === 'memo-conflict') setClash(event);
    else toast.error(t('refused', { message: event.message ?? '' }));
  });

  const keepMine = ({ excerptId, mine }: MemoClash) => {
    const from = session.getSnapshot().excerpts.get(excerptId)?.memo ?? '';
    session.perform({ kind: 'setMemo', excerptId, from, to: mine });
  };
  const close = () => {
    setEpoch(epoch + 1);
    setClash(null);
  };
  const setAside = (mine: MemoClash) => {
    const action = { label: t('saveMine'), onClick: () => keepMine(mine) };
    toast(t('setAside'), { action, duration: Infinity });
    close();
  };

  const dialog = clash && (
    <MemoConflict
      mine={clash.mine}
      theirs={clash.theirs}
      onKeepMine={() => {
        keepMine(clash);
        close();
      }}
      onTakeTheirs={close}
      onClose={() => setAside(clash)}
    />
  );
  return { epoch, dialog };
}
