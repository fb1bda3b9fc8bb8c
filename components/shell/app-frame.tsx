import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { AccountCorner } from '@/components/shell/account-corner';
import { NavList } from '@/components/shell/nav-group';
import { NavLink } from '@/components/shell/nav-link';
import { SidebarFrame } from '@/components/shell/sidebar';

/** The frame of the pages that belong to no study. */
export async function AppFrame({
  user,
  children,
}: {
  user: { id: string; name: string; isAdmin: boolean };
  children: ReactNode;
}) {
  const t = await getTranslations('app');
  return (
    <SidebarFrame
      label={t('mainNavigation')}
      footer={<AccountCorner id={user.id} name={user.name} />}
      navigation={
        <NavList>
          <NavLink href="/studies" label={t('nav.studies')} exact />
          <NavLink href="/profile" label={t('nav.profile')} />
          {user.isAdmin && <NavLink href="/accounts" label={t('nav.accounts')} />}
          {user.isAdmin && <NavLink href="/installation" label={t('nav.installation')} />}
        </NavList>
      }
    >
      {children}
    </SidebarFrame>
  );
}
