'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useSubmit } from '@/components/api/use-submit';
import { RoleChoice, type RoleName } from '@/components/members/role-choice';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';

interface MemberDialogProps {
  study: string;
  /** Absent to take in a new member. */
  member?: { userId: string; name: string; roles: RoleName[]; mayExport: boolean };
  onClose: () => void;
}

export function MemberDialog({ study, member, onClose }: MemberDialogProps) {
  const t = useTranslations('members');
  const common = useTranslations('app');
  const router = useRouter();
  const [email, setEmail] = useState('');
  const [roles, setRoles] = useState<RoleName[]>(member?.roles ?? ['RESEARCHER']);
  const [mayExport, setMayExport] = useState(member?.mayExport ?? false);
  const { submit, pending, errors, failure } = useSubmit({
    method: member ? 'PATCH' : 'POST',
    path: `/studies/${study}/members${member ? `/${member.userId}` : ''}`,
    onDone: () => {
      router.refresh();
      onClose();
    },
  });
  return (
    <Dialog
      title={member ? t('editTitle', { name: member.name }) : t('addTitle')}
      onClose={onClose}
      footer={
        <Button type="submit" form="member" variant="primary" disabled={pending}>
          {member ? common('save') : common('add')}
        </Button>
      }
    >
      <form
        id="member"
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void submit({ roles, mayExport, ...(member ? {} : { email }) });
        }}
      >
        {failure && (
          <Notice tone="bad" alert>
            {failure}
          </Notice>
        )}
        {!member && (
          <TextField
            label={t('email')}
            hint={t('emailHint')}
            type="email"
            required
            value={email}
            onChange={(event) => {
              setEmail(event.target.value);
            }}
            error={errors.email}
          />
        )}
        <RoleChoice
          roles={roles}
          mayExport={mayExport}
          error={errors.roles}
          onChange={(nextRoles, nextExport) => {
            setRoles(nextRoles);
            setMayExport(nextExport);
          }}
        />
      </form>
    </Dialog>
  );
}
