'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { MadeTokenDialog } from '@/components/tokens/made-token-dialog';
import { NewTokenDialog, type StudyChoice } from '@/components/tokens/new-token-dialog';
import { Button } from '@/components/ui/button';

export function NewTokenButton({ studies }: { studies: readonly StudyChoice[] }) {
  const t = useTranslations('tokens');
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const [made, setMade] = useState<{ name: string; token: string } | null>(null);
  return (
    <>
      <Button
        variant="primary"
        onClick={() => {
          setAsking(true);
        }}
      >
        <Plus aria-hidden size={15} />
        {t('new')}
      </Button>
      {asking && (
        <NewTokenDialog
          studies={studies}
          onMade={(token) => {
            setAsking(false);
            setMade(token);
            router.refresh();
          }}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
      {made && (
        <MadeTokenDialog
          {...made}
          onClose={() => {
            setMade(null);
          }}
        />
      )}
    </>
  );
}
