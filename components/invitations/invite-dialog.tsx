'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useSubmit } from '@/components/api/use-submit';
import type { InvitePlace } from '@/components/invitations/invite-button';
import { RoleChoice, type RoleName } from '@/components/members/role-choice';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SelectField, TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { INVITATION_DAYS } from '@/lib/core/accounts/invitation-days';
import type { SentInvitation } from '@/lib/domain/invitations/schema';

interface InviteDialogProps extends InvitePlace {
  onClose: () => void;
  onSent: (sent: SentInvitation) => void;
}

export function InviteDialog({ path, toStudy, onClose, onSent }: InviteDialogProps) {
  const t = useTranslations('invitations');
  const router = useRouter();
  const [roles, setRoles] = useState<RoleName[]>(['RESEARCHER']);
  const [mayExport, setMayExport] = useState(false);
  const { submit, pending, errors, failure } = useSubmit<SentInvitation>({
    method: 'POST',
    path,
    onDone: (sent) => {
      router.refresh();
      onSent(sent);
    },
  });
  return (
    <Dialog
      title={toStudy ? t('inviteMember') : t('inviteAccount')}
      onClose={onClose}
      footer={
        <Button type="submit" form="invitation" variant="primary" disabled={pending}>
          {t('make')}
        </Button>
      }
    >
      <form
        method="post"
        id="invitation"
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          const fields = Object.fromEntries(new FormData(event.currentTarget));
          void submit({ ...fields, ...(toStudy && { roles, mayExport }) });
        }}
      >
        {failure && (
          <Notice tone="bad" alert>
            {failure}
          </Notice>
        )}
        <InvitedFields errors={errors} />
        {toStudy && (
          <RoleChoice
            roles={roles}
            mayExport={mayExport}
            error={errors.roles}
            onChange={(nextRoles, nextExport) => {
              setRoles(nextRoles);
              setMayExport(nextExport);
            }}
          />
        )}
      </form>
    </Dialog>
  );
}

function InvitedFields({ errors }: { errors: Record<string, string> }) {
  const t = useTranslations('invitations');
  return (
    <>
      <TextField
        label={t('email')}
        hint={t('emailHint', { days: INVITATION_DAYS })}
        name="email"
        type="email"
        required
        error={errors.email}
      />
      <SelectField label={t('language')} name="locale" defaultValue={useLocale()} error={errors.locale}>
        <option value="it">Italiano</option>
        <option value="en">English</option>
      </SelectField>
    </>
  );
}
