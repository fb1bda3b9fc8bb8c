'use client';

import { FailurePage } from '@/components/failure/failure-page';

export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return <FailurePage digest={error.digest} />;
}
