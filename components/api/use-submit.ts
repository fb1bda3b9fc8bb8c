'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ApiProblem, callApi, type Method } from '@/components/api/call-api';

interface Submission<T> {
  method: Method;
  path: string;
  onDone: (answer: T) => void;
}

/**
 * Sends a form. `errors` are by field; `failure` is what concerns the whole; `conflict` is the state that stands now when
 * somebody else saved first.
 */
export function useSubmit<T>({ method, path, onDone }: Submission<T>) {
  const t = useTranslations('app');
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);

  async function submit(body?: unknown): Promise<void> {
    setPending(true);
    setProblem(null);
    try {
      onDone(await callApi<T>(method, path, body));
    } catch (error) {
      setProblem(error instanceof ApiProblem ? error : new ApiProblem(0, {}));
    } finally {
      setPending(false);
    }
  }

  const errors = problem?.fields ?? {};
  const whole = problem !== null && Object.keys(errors).length === 0;
  return {
    submit,
    pending,
    errors,
    failure: whole ? (problem.body.detail ?? t('unreachable')) : null,
    conflict: problem?.status === 409 ? problem.body.current : undefined,
  };
}
