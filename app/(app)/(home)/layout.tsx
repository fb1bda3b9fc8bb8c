import type { ReactNode } from 'react';
import { AppFrame } from '@/components/shell/app-frame';
import { pageUser } from '@/lib/http/page';

export default async function HomeLayout({ children }: { children: ReactNode }) {
  return <AppFrame user={await pageUser()}>{children}</AppFrame>;
}
