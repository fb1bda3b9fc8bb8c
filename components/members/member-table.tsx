'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState, type ReactNode } from 'react';
import { DeleteDialog } from '@/components/api/delete-dialog';
import { ColumnsButton } from '@/components/lists/columns-button';
import { useColumns } from '@/components/lists/use-columns';
import { MemberDialog } from '@/components/members/member-dialog';
import type { RoleName } from '@/components/members/role-choice';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { Cell, DataTable, HeadCell, UnseenHeadCell } from '@/components/ui/data-table';
import { Pill } from '@/components/ui/pill';
import type { ColumnOf } from '@/lib/core/lists/list-columns';

interface Member {
  userId: string;
  name: string;
  email: string;
  roles: RoleName[];
  mayExport: boolean;
}

type Column = ColumnOf<'members'>;

interface MemberTableProps {
  /** Those that the person chose to see. */
  columns: Column[];
  study: string;
  members: Member[];
  mayManage: boolean;
}

export function MemberTable({ columns, study, members, mayManage }: MemberTableProps) {
  const t = useTranslations('members');
  const chosen = useColumns('members', columns);
  const [editing, setEditing] = useState<Member | null>(null);
  const [removing, setRemoving] = useState<Member | null>(null);
  return (
    <>
      <div className="flex items-end justify-between gap-3 pb-2">
        <h2 className="text-lg font-semibold">{t('title')}</h2>
        <ColumnsButton chosen={chosen} labelOf={t} />
      </div>
      <DataTable>
        <thead>
          <tr>
            {chosen.columns.map((column) => (
              <HeadCell key={column}>{t(column)}</HeadCell>
            ))}
            {mayManage && <UnseenHeadCell>{t('actions')}</UnseenHeadCell>}
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <MemberRow
              key={member.userId}
              columns={chosen.columns}
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
          member={editing}
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

interface MemberRowProps {
  columns: Column[];
  member: Member;
  mayManage: boolean;
  onEdit: () => void;
  onRemove: () => void;
}

function MemberRow({ columns, member, mayManage, onEdit, onRemove }: MemberRowProps) {
  const t = useTranslations('members');
  const common = useTranslations('app');
  const roleName = useTranslations('app.roles');
  const cells: Record<Column, ReactNode> = {
    name: (
      <Cell key="name">
        <span className="flex items-center gap-2 font-medium">
          <Avatar id={member.userId} name={member.name} />
          {member.name}
        </span>
      </Cell>
    ),
    email: (
      <Cell key="email" className="text-ink-2">
        {member.email}
      </Cell>
    ),
    roles: (
      <Cell key="roles">
        <span className="flex flex-wrap gap-1.5">
          {member.roles.map((role) => (
            <Pill key={role}>{roleName(role)}</Pill>
          ))}
          {member.mayExport && <Pill tone="accent">{t('mayExportShort')}</Pill>}
        </span>
      </Cell>
    ),
  };
  return (
    <tr>
      {columns.map((column) => cells[column])}
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
  return (
    <DeleteDialog
      title={t('removeTitle', { name: member.name })}
      confirm={t('removeConfirm')}
      path={`/studies/${study}/members/${member.userId}`}
      onDone={() => {
        router.refresh();
        onClose();
      }}
      onClose={onClose}
    >
      <p>{t('removeText')}</p>
    </DeleteDialog>
  );
}
