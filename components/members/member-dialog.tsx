'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useSubmit } from '@/components/api/use-submit';
import { RoleChoice, type RoleName } from '@/components/members/role-choice';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';

interface MemberDialogProps {
  study: string;
  member: { userId: string; name: string; roles: RoleName[]; mayExport: boolean };
  onClose: () => void;
}

export function MemberDialog({ study, member, onClose }: MemberDialogProps) {
  const t = useTranslations('members');
  const common = useTranslations('app');
  const router = useRouter();
  const [roles, setRoles] = useState<RoleName[]>(member.roles);
  const [mayExport, setMayExport] = useState(member.mayExport);
  const { submit, pending, errors, failure } = useSubmit({
    method: 'PATCH',
    path: `/studies/${study}/members/${member.userId}`,
    onDone: () => {
      router.refresh();
      onClose();
    },
  });
  return (
    <Dialog
      title={t('editTitle', { name: member.name })}
      onClose={onClose}
      footer={
        <Button type="submit" form="member" variant="primary" disabled={pending}>
          {common('save')}
        </Button>
      }
    >
      <form
        method="post"
        id="member"
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void submit({ roles, mayExport });
        }}
      >
        {failure && (
          <Notice tone="bad" alert>
            {failure}
          </Notice>
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
