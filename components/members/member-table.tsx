'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useSubmit } from '@/components/api/use-submit';
import { MemberDialog } from '@/components/members/member-dialog';
import type { RoleName } from '@/components/members/role-choice';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Cell, DataTable, HeadCell } from '@/components/ui/data-table';
import { Notice } from '@/components/ui/notice';
import { Pill } from '@/components/ui/pill';

interface Member {
  userId: string;
  name: string;
  email: string;
  roles: RoleName[];
  mayExport: boolean;
}

export function MemberTable({
  study,
  members,
  mayManage,
}: {
  study: string;
  members: Member[];
  mayManage: boolean;
}) {
  const t = useTranslations('members');
  const [editing, setEditing] = useState<Member | 'new' | null>(null);
  const [removing, setRemoving] = useState<Member | null>(null);
  return (
    <>
      <div className="flex items-center justify-between pb-2">
        <h2 className="text-lg font-semibold">{t('title')}</h2>
        {mayManage && (
          <Button
            onClick={() => {
              setEditing('new');
            }}
          >
            <Plus aria-hidden size={15} />
            {t('add')}
          </Button>
        )}
      </div>
      <DataTable>
        <thead>
          <tr>
            <HeadCell>{t('name')}</HeadCell>
            <HeadCell>{t('email')}</HeadCell>
            <HeadCell>{t('roles')}</HeadCell>
            {mayManage && (
              <HeadCell>
                <span className="sr-only">{t('actions')}</span>
              </HeadCell>
            )}
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <MemberRow
              key={member.userId}
              member={member}
              mayManage={mayManage}
              onEdit={() => {
                setEditing(member);
              }}
              onRemove={() => {
                setRemoving(member);
              }}
            />
          ))}
        </tbody>
      </DataTable>
      {editing && (
        <MemberDialog
          study={study}
          {...(editing === 'new' ? {} : { member: editing })}
          onClose={() => {
            setEditing(null);
          }}
        />
      )}
      {removing && (
        <RemoveDialog
          study={study}
          member={removing}
          onClose={() => {
            setRemoving(null);
          }}
        />
      )}
    </>
  );
}

function MemberRow(props: { member: Member; mayManage: boolean; onEdit: () => void; onRemove: () => void }) {
  const { member, mayManage, onEdit, onRemove } = props;
  const t = useTranslations('members');
  const common = useTranslations('app');
  const roleName = useTranslations('app.roles');
  return (
    <tr>
      <Cell>
        <span className="flex items-center gap-2 font-medium">
          <Avatar id={member.userId} name={member.name} />
          {member.name}
        </span>
      </Cell>
      <Cell className="text-ink-2">{member.email}</Cell>
      <Cell>
        <span className="flex flex-wrap gap-1.5">
          {member.roles.map((role) => (
            <Pill key={role}>{roleName(role)}</Pill>
          ))}
          {member.mayExport && <Pill tone="accent">{t('mayExportShort')}</Pill>}
        </span>
      </Cell>
      {mayManage && (
        <Cell className="text-right whitespace-nowrap">
          <Button variant="quiet" onClick={onEdit} aria-label={t('editTitle', { name: member.name })}>
            {common('edit')}
          </Button>
          <Button variant="quiet" onClick={onRemove} aria-label={t('removeTitle', { name: member.name })}>
            {common('remove')}
          </Button>
        </Cell>
      )}
    </tr>
  );
}

function RemoveDialog({ study, member, onClose }: { study: string; member: Member; onClose: () => void }) {
  const t = useTranslations('members');
  const router = useRouter();
  const { submit, pending, errors, failure } = useSubmit({
    method: 'DELETE',
    path: `/studies/${study}/members/${member.userId}`,
    onDone: () => {
      router.refresh();
      onClose();
    },
  });
  const refusal = failure ?? errors.roles;
  return (
    <ConfirmDialog
      title={t('removeTitle', { name: member.name })}
      confirm={t('removeConfirm')}
      danger
      pending={pending}
      onConfirm={() => void submit()}
      onClose={onClose}
    >
      <p>{t('removeText')}</p>
      {refusal && (
        <Notice tone="bad" alert>
          {refusal}
        </Notice>
      )}
    </ConfirmDialog>
  );
}
