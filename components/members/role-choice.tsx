'use client';

import { useTranslations } from 'next-intl';
import { CheckField } from '@/components/ui/field';

export const ROLES = ['COORDINATOR', 'RESEARCHER', 'SUPERVISOR', 'READER'] as const;
export type RoleName = (typeof ROLES)[number];

interface RoleChoiceProps {
  roles: RoleName[];
  mayExport: boolean;
  onChange: (roles: RoleName[], mayExport: boolean) => void;
  error?: string | undefined;
}

/** A set of roles, each with what it may do. */
export function RoleChoice({ roles, mayExport, onChange, error }: RoleChoiceProps) {
  const name = useTranslations('app.roles');
  const t = useTranslations('members');
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 font-medium">{t('roles')}</legend>
      {ROLES.map((role) => (
        <CheckField
          key={role}
          label={name(role)}
          hint={t(`may.${role}`)}
          checked={roles.includes(role)}
          onChange={(event) => {
            onChange(
              event.target.checked ? [...roles, role] : roles.filter((other) => other !== role),
              mayExport,
            );
          }}
        />
      ))}
      <CheckField
        label={t('mayExport')}
        hint={t('mayExportHint')}
        checked={mayExport}
        onChange={(event) => {
          onChange(roles, event.target.checked);
        }}
      />
      {error && (
        <p role="alert" className="text-xs font-medium text-bad">
          {error}
        </p>
      )}
    </fieldset>
  );
}
