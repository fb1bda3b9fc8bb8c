import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { SetUp } from '@/components/entry/set-up';
import { awaitsSetUp } from '@/lib/domain/accounts/set-up-first-admin';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entry.setUp'))('title') };
}

export default async function SetUpPage() {
  if (!(await awaitsSetUp())) redirect('/sign-in');
  return <SetUp />;
}
