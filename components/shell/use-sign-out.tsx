'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { toast } from 'sonner';
import { isNothing, readOverview, type KeptOverview } from '@/components/kept/kept-overview';
import type { SignOutDialogProps } from '@/components/kept/sign-out-dialog';
import { leaveWithOthers, signOut } from '@/components/shell/sign-out';

interface Question {
  kept: KeptOverview;
  Dialog: ComponentType<SignOutDialogProps>;
}

/** Signs out; who has something that is in this browser alone is asked first. */
export function useSignOut(userId: string): { leave: () => Promise<void>; dialog: ReactNode } {
  const t = useTranslations('kept.signOut');
  const [asked, setAsked] = useState<Question | null>(null);
  useEffect(() => leaveWithOthers(userId), [userId]);

  async function ask(): Promise<void> {
    const kept = await readOverview(userId).catch(() => null);
    if (!kept || isNothing(kept)) return signOut(userId);
    // the question's code comes only when it is asked; without a connection nobody can sign out anyway
    const { SignOutDialog } = await import('@/components/kept/sign-out-dialog');
    setAsked({ kept, Dialog: SignOutDialog });
  }
  const leave = () => ask().catch(() => void toast.error(t('unreachable')));

  const dialog = asked && <asked.Dialog userId={userId} kept={asked.kept} onClose={() => setAsked(null)} />;
  return { leave, dialog };
}
