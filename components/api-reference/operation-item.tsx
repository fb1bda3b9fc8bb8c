'use client';

import { useTranslations } from 'next-intl';
import { Fragment, Suspense, useEffect, useRef, useState } from 'react';
import { OperationBody } from '@/components/api-reference/operation-body';
import type { HttpMethod } from '@/lib/http/openapi/openapi-document';

export interface ListedOperation {
  id: string;
  method: HttpMethod;
  path: string;
  summary: string;
}

const TONE: Record<HttpMethod, string> = {
  get: 'text-accent',
  post: 'text-good',
  put: 'text-warn',
  patch: 'text-warn',
  delete: 'text-bad',
};

/** One line, which opens to all there is to know. The address names it, so that it can be handed on. */
export function OperationItem({ operation, origin }: { operation: ListedOperation; origin: string }) {
  const t = useTranslations('reference');
  const { id, method, path, summary } = operation;
  const [open, setOpen] = useState(false);
  const ref = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    if (location.hash !== `#${id}`) return;
    ref.current?.scrollIntoView({ block: 'start' });
    ref.current?.setAttribute('open', '');
  }, [id]);

  return (
    <details
      ref={ref}
      id={id}
      className="rounded-md border border-line bg-surface"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
        if (event.currentTarget.open) history.replaceState(null, '', `#${id}`);
      }}
    >
      <summary className="grid cursor-pointer list-none grid-cols-[4rem_1fr] gap-x-2 rounded-md px-3 py-2 hover:bg-sunken xl:grid-cols-[4rem_1fr_1fr]">
        <span className={`font-mono text-xs leading-5 font-semibold uppercase ${TONE[method]}`}>
          {method}
        </span>
        <code className="min-w-0 font-mono text-xs leading-5 wrap-break-word">
          {path.split('/').map((part, i) => (
            <Fragment key={i}>
              {i > 0 && '/'}
              <wbr />
              {part}
            </Fragment>
          ))}
        </code>
        <span lang="en" className="col-start-2 text-ink-2 xl:col-start-3">
          {summary}
        </span>
      </summary>
      {open && (
        <Suspense fallback={<p className="px-3 py-3 text-ink-2">{t('loading')}</p>}>
          <OperationBody method={method} path={path} origin={origin} />
        </Suspense>
      )}
    </details>
  );
}
