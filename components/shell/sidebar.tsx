import type { ReactNode } from 'react';
import { LegalLinks } from '@/components/legal/legal-links';
import { Brand } from '@/components/shell/brand';
import { NavMenu } from '@/components/shell/nav-menu';

/** The frame of every signed-in page: navigation at the side, on a narrow screen above. */
export function SidebarFrame({
  navigation,
  label,
  footer,
  children,
}: {
  navigation: ReactNode;
  label: string;
  footer: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="flex min-h-dvh flex-col md:grid md:h-dvh md:grid-cols-[12.25rem_minmax(0,1fr)]">
      <header className="flex flex-col gap-0.5 border-b border-line bg-sunken px-2.5 py-3.5 md:overflow-y-auto md:border-r md:border-b-0">
        <NavMenu brand={<Brand />}>
          <nav aria-label={label} className="flex flex-col gap-0.5">
            {navigation}
          </nav>
          <div className="mt-auto pt-4">{footer}</div>
          <div className="px-2.5 pt-2">
            <LegalLinks />
          </div>
        </NavMenu>
      </header>
      <main className="flex min-h-0 min-w-0 flex-1 flex-col md:h-dvh">{children}</main>
    </div>
  );
}
